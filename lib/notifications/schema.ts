import { z } from 'zod';

/** What an inbox shows: all, what was not read, or where somebody named the reader. */
export const inboxFilters = ['all', 'unread', 'mentions'] as const;
export type InboxFilter = (typeof inboxFilters)[number];

/** The last one of a page: lists of notifications go by id, which begins with the time. */
export const inboxCursorSchema = z.object({ last: z.uuid() });

export const inboxQuerySchema = z.object({
  show: z.enum(inboxFilters).default('all').meta({ description: 'All, unread, or mentions' }),
});

/**
 * Which of one's own notifications are read, or unread again: some by id, those of a claim, a document, a webhook or tips, or all.
 * `upTo` leaves out those that came after it, which nobody has seen yet.
 */
export const readingSchema = z
  .object({
    ids: z
      .preprocess(
        (value) => (typeof value === 'string' ? [value] : value),
        z.array(z.uuid()).max(200, 'At most 200 notifications at once.'),
      )
      .optional(),
    claimId: z.uuid().optional(),
    documentId: z.uuid().optional(),
    webhookId: z.uuid().optional(),
    tips: z.preprocess((value) => (value === 'true' ? true : value), z.literal(true)).optional(),
    all: z.preprocess((value) => (value === 'true' ? true : value), z.literal(true)).optional(),
    upTo: z.uuid().optional(),
    read: z
      .preprocess(
        (value) => (value === 'true' ? true : value === 'false' ? false : value),
        z.boolean(),
      )
      .default(true),
  })
  .refine(
    ({ ids, claimId, documentId, webhookId, tips, all }) =>
      ids || claimId || documentId || webhookId || tips || all,
    'Name notifications, a claim, a document or a webhook, say tips, or say all.',
  );

export type Reading = z.output<typeof readingSchema>;

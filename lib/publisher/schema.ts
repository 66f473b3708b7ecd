import { z } from 'zod';

/** Long enough for a page that explains itself; a book belongs elsewhere. */
const paragraph = z.string().trim().max(4000, 'This has at most 4,000 characters.').default('');

export const publisherSchema = z.object({
  name: z
    .string('Name the publisher.')
    .trim()
    .min(1, 'Name the publisher.')
    .max(100, 'A name has at most 100 characters.'),
  description: paragraph,
  contact: z.string().trim().max(300, 'This has at most 300 characters.').default(''),
  funding: paragraph,
});

/** `seenAt` is when the description that the person saw was written; absent when there was none. */
export const changePublisherSchema = publisherSchema.extend({
  seenAt: z.iso.datetime().optional(),
});

export type ChangePublisherInput = z.output<typeof changePublisherSchema>;
export type PublisherInput = z.output<typeof publisherSchema>;

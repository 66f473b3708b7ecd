import { z } from 'zod';
import { daySchema } from '@/lib/day';
import { waiverSchema } from '@/lib/lifecycle/schema';
import { planFields } from '@/lib/review-plans/schema';
import { PublicationCause, PublicationKind, PublicationSeverity } from '@/prisma/generated/enums';
import { isSlug } from './slug';

export const publicationSchema = z.object({
  claimId: z.uuid(),
  kind: z.enum(PublicationKind, {
    error:
      'The first publication is “first”, every later one “update”, “correction” or “retraction”.',
  }),
  cause: z.enum(PublicationCause, { error: 'Choose one of the causes.' }).optional(),
  severity: z
    .enum(PublicationSeverity, { error: 'Say whether it is minor or substantial.' })
    .optional(),
  note: z.string().trim().max(2000, 'A note has at most 2,000 characters.').optional(),
  slug: z
    .string()
    .refine(isSlug, 'An address has small letters a to z, digits, and single hyphens between them.')
    .optional(),
  waivers: z.array(waiverSchema).max(20).optional(),
  ...planFields,
});

/**
 * The same from a form: a field `waiver.<rule>` with a reason in it is a waiver of that rule, and a volatility without a
 * date means that there is no next review.
 */
export const publishFormSchema = z.preprocess((form) => {
  const fields = form as Record<string, unknown>;
  const given = Object.entries(fields);
  const waivers = given
    .filter(([name]) => name.startsWith('waiver.'))
    .map(([name, reason]) => ({ rule: name.slice('waiver.'.length), reason }));
  const { nextReviewOn = fields.volatility === undefined ? undefined : null } = fields;
  return { ...fields, nextReviewOn, waivers };
}, publicationSchema);

/** Filters of the public list, as they stand in the URL. A page holds twenty claims. */
export const publishedFiltersSchema = z.object({
  q: z.string().trim().max(200).optional(),
  topic: z.string().max(100).optional(),
  rating: z.string().max(64).optional(),
  claimant: z.string().max(200).optional(),
  /** Who published something that its evidence quotes. */
  publisher: z.string().max(200).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Left out: what fits best where words are sought, else the newest first. */
  sort: z.enum(['best', 'newest', 'contested']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export type PublicationInput = z.output<typeof publicationSchema>;
export type PublishedFilters = z.output<typeof publishedFiltersSchema>;

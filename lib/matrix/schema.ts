import { z } from 'zod';
import { addressFields } from '@/lib/address-fields';
import { daySchema } from '@/lib/day';

/** The longest names that claims and documents may have for these. */
const MAX_TOPIC = 100;
const MAX_CLAIMANT = 300;
const MAX_PUBLISHER = 200;

export const columnKinds = ['sources', 'documents'] as const;
export const matrixSorts = ['disagreement', 'number', 'updated'] as const;

/**
 * What the matrix shows, as it stands in the address. Topic and claimant choose claims; publisher and dates (of
 * publication, both inclusive) choose the documents that are quoted.
 */
export const matrixFilterSchema = z.object({
  topic: z.string().max(MAX_TOPIC).optional(),
  claimant: z.string().max(MAX_CLAIMANT).optional(),
  publisher: z.string().max(MAX_PUBLISHER).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  by: z.enum(columnKinds).default('sources'),
  sort: z.enum(matrixSorts).default('disagreement'),
});
export type MatrixFilter = z.output<typeof matrixFilterSchema>;

/** The filter that an address asks for; what is not valid in it is left out. */
export function readMatrixFilter(search: Record<string, unknown>): MatrixFilter {
  return matrixFilterSchema.parse(addressFields(matrixFilterSchema, search));
}

/** The part of an address that says what is shown; what is as usual is left out. */
export function matrixQuery({ by, sort, ...rest }: MatrixFilter) {
  return {
    ...rest,
    by: by === 'sources' ? undefined : by,
    sort: sort === 'disagreement' ? undefined : sort,
  };
}

/** Does the filter leave anything out, whatever the columns and the order are? */
export function isFiltered({ topic, claimant, publisher, from, to }: MatrixFilter): boolean {
  return Boolean(topic || claimant || publisher || from || to);
}

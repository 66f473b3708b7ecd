import { z } from 'zod';

const facetSchema = z.object({
  value: z.string(),
  name: z.string(),
  count: z.int(),
  /** There may be more: only the newest were counted. */
  atLeast: z.boolean(),
});

/** A value of a filter, and how many claims have it that pass all the others. */
export type Facet = z.output<typeof facetSchema>;

const facets = z.array(facetSchema);

/** What the statement of the public search answers beside the claims. */
export const answerSchema = z.object({
  total: z.int(),
  more: z.boolean(),
  partly: z.boolean(),
  instead: z.record(z.string(), z.array(z.string())),
  topics: facets,
  ratings: facets,
  claimants: facets,
  publishers: facets,
});

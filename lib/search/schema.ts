import { z } from 'zod';

/** The kinds of things that the desk finds; documents by their data and their texts. */
export const nouns = ['claim', 'document', 'comment'] as const;

export type Noun = (typeof nouns)[number];

/** What the search of the desk takes; a page of one kind, or the first few of each. */
export const searchSchema = z.object({
  q: z
    .string({ error: 'Say what to search for.' })
    .trim()
    .min(1, 'Say what to search for.')
    .max(200, 'Search for at most 200 characters.'),
  kind: z.enum(nouns).optional(),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});

export type SearchFilter = z.output<typeof searchSchema>;

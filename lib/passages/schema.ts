import { z } from 'zod';

/** Three or four pages: longer than anything quoted as one piece of evidence, short enough to publish whole. */
export const MAX_PASSAGE = 20_000;
/** What identifies a place among equal ones; more context than a paragraph adds nothing. */
const MAX_CONTEXT = 2_000;
/** What the database counts to. */
const LARGEST = 2_147_483_647;

const position = z.coerce
  .number('Give the position as a number of UTF-16 code units.')
  .int('A position is a whole number of UTF-16 code units.')
  .nonnegative('A position is not negative.')
  .max(LARGEST, 'No document is that long.');

const place = {
  documentId: z.uuid('Name the document by its id.'),
  /** Without it the latest version is meant. */
  versionNumber: z.coerce
    .number('Versions are numbered from 1.')
    .int('Versions are numbered from 1.')
    .positive('Versions are numbered from 1.')
    .max(LARGEST, 'No document has that many versions.')
    .optional(),
};

const bySpan = z.object({ ...place, start: position, end: position });

const byQuote = z.object({
  ...place,
  quote: z.object({
    exact: z
      .string()
      .min(1, 'Quote the words of the passage.')
      .max(MAX_PASSAGE, `A passage has at most ${MAX_PASSAGE} characters.`),
    prefix: z.string().max(MAX_CONTEXT).optional(),
    suffix: z.string().max(MAX_CONTEXT).optional(),
    restOfSentence: z.enum(['ask', 'seen']).optional().meta({
      description:
        'ask: refuse when the rest of the sentence has a negation or condition, until it was seen',
    }),
  }),
});

/** A passage by its positions or by its words; positions may be digits in a string, as forms send them. */
export const passageSchema = z.union([bySpan, byQuote], {
  error: 'Name the passage by its document with start and end, or with a quote.',
});
export type PassageInput = z.output<typeof passageSchema>;

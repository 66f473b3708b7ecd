import { z } from 'zod';
import { passageSchema } from '@/lib/passages/schema';
import { nestPassage } from '@/lib/quotations/form';
import { seenVersion } from '@/lib/seen-version';

/** A sentence or two: why a passage is taken to be there, elsewhere, or gone. */
const MAX_REASON = 2_000;

const id = z.uuid('This is not an id.');
const position = z.coerce
  .number('Give the position as a number of UTF-16 code units.')
  .int('A position is a whole number of UTF-16 code units.')
  .nonnegative('A position is not negative.');
const reason = z
  .string()
  .trim()
  .max(MAX_REASON, 'A reason has at most 2,000 characters.')
  .optional();

/** What a person decides about a placement; `version` is the count of decisions they saw, `none` takes one back. */
export const decisionSchema = z.object({
  placementId: id,
  version: seenVersion,
  decision: z.enum(['confirmed', 'corrected', 'gone', 'none'], {
    error: 'Choose: confirmed, corrected, gone, or none.',
  }),
  start: position.optional(),
  end: position.optional(),
  reason,
});
export type DecisionInput = z.output<typeof decisionSchema>;

const byPassage = z.object({ passage: passageSchema });
const byPlacement = z.object({ placementId: id });
const words = { error: 'Name the new words by their placement, or by a passage.' };

/** Evidence that is to quote other words of its document's latest version. */
export const requotingSchema = z.preprocess(
  (form) => nestPassage(form, 'passage'),
  z.intersection(
    z.object({
      evidenceId: id,
      version: seenVersion,
    }),
    z.union([byPassage, byPlacement], words),
  ),
);
export type RequotingInput = z.output<typeof requotingSchema>;

/** The same for an appearance. */
export const appearanceRequotingSchema = z.preprocess(
  (form) => nestPassage(form, 'passage'),
  z.intersection(z.object({ appearanceId: id }), z.union([byPassage, byPlacement], words)),
);
export type AppearanceRequotingInput = z.output<typeof appearanceRequotingSchema>;

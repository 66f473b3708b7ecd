import { z } from 'zod';
import { daySchema } from '@/lib/day';
import { readFigure } from './find';

/** Larger numbers are not exact in JSON; nothing that is counted comes near. */
const LARGEST = Number.MAX_SAFE_INTEGER;
/** “tonnes of cargo a year”; a longer unit is a sentence. */
const MAX_UNIT = 60;

/** Nearer to zero than anything that is measured, and where drawing and JSON lose digits. */
const SMALLEST = 1e-12;

const number = z
  .number({ error: 'Give a number or a range: 4.2 million, or 3 to 4.' })
  .min(-LARGEST, 'That number is too small to be kept exactly.')
  .max(LARGEST, 'That number is too large to be kept exactly.')
  .refine(
    (value) => value === 0 || Math.abs(value) >= SMALLEST,
    'That number is too near to zero.',
  );

/** The value that a passage gives: from `low` to `high` (left out: one number), its unit, and the day it is of. */
export const figureSchema = z
  .object({
    low: number,
    high: number.optional(),
    unit: z
      .string()
      .trim()
      .max(MAX_UNIT, `A unit has at most ${MAX_UNIT} characters.`)
      .nullish()
      .transform((unit) => unit || null),
    asOf: daySchema.nullish(),
  })
  .transform(({ low, high, unit, asOf }) => ({ low, high: high ?? low, unit, asOf: asOf ?? null }))
  .refine(({ low, high }) => low <= high, {
    error: 'A range goes from the smaller number to the larger one.',
    path: ['low'],
  });
export type FigureInput = z.output<typeof figureSchema>;

/**
 * Moves the form's fields `figureValue` (as typed: “3 to 4 million”), `figureUnit` and `figureAsOf` into `figure`; null
 * unless `figureGiven` is ticked. Input of a form without these fields (no `figureLanguage`, in which numbers are read)
 * stays as it is. A unit typed beside the number counts unless the unit's own field has one.
 */
export function nestFigure(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('figureLanguage' in input)) return input;
  const { figureGiven, figureValue, figureUnit, figureAsOf, figureLanguage, ...rest } =
    input as Record<string, unknown>;
  if (!figureGiven) return { ...rest, figure: null };
  const read = readFigure(String(figureValue ?? ''), String(figureLanguage));
  // What is no number is refused by the schema, under the field's own name.
  if (!read) return { ...rest, figure: { low: figureValue ?? '' } };
  return { ...rest, figure: { ...read, unit: figureUnit ?? read.unit, asOf: figureAsOf } };
}

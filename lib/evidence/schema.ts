import { z } from 'zod';
import { daySchema } from '@/lib/day';
import { figureSchema, nestFigure } from '@/lib/figures/schema';
import { passageSchema } from '@/lib/passages/schema';
import { nestPassage } from '@/lib/quotations/form';
import { seenVersion } from '@/lib/seen-version';
import { Stance } from '@/prisma/generated/enums';

/** A reason is published beside its quote; longer arguments belong in a thread. */
const MAX_REASON = 2000;
/** The name of an archive, a site or a person that was asked. */
const MAX_PLACE = 500;
/** What was typed or asked, word for word. */
const MAX_QUERY = 1000;

const id = z.uuid('This is not an id.');
const stance = z.enum(Stance, {
  error: 'Choose a stance: supports, contradicts, qualifies, or context.',
});
const reason = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(MAX_REASON, 'A reason has at most 2,000 characters. Longer arguments belong in a thread.');
const because = reason('Say what the passage shows about the claim.');

/** A passage with its stance and the reviewer's reason. */
export const evidenceSchema = z.object({
  claimId: id,
  passage: passageSchema,
  stance,
  reason: because,
  figure: figureSchema.nullish(),
});
export type EvidenceInput = z.output<typeof evidenceSchema>;
/** The same with the flat fields of a passage, as forms and the HTTP API send it. */
export const flatEvidenceSchema = z.preprocess(
  (form) => nestFigure(nestPassage(form, 'passage')),
  evidenceSchema,
);

/** A change of evidence: what is left out stays, a figure of null goes. `version` is the one that was seen. */
export const evidenceChangeSchema = z.object({
  evidenceId: id,
  version: seenVersion,
  stance: stance.optional(),
  reason: because.optional(),
  figure: figureSchema.nullish(),
});
export type EvidenceChange = z.output<typeof evidenceChangeSchema>;
/** The same from the fields of a form. */
export const evidenceChangeFormSchema = z.preprocess(nestFigure, evidenceChangeSchema);

export const withdrawalSchema = z.object({
  evidenceId: id,
  reason: reason('Say why the evidence is withdrawn.'),
});
export type Withdrawal = z.output<typeof withdrawalSchema>;

/** "Looked here, for this, on that day, found nothing." */
export const searchSchema = z.object({
  claimId: id,
  where: z
    .string({ error: 'Say where you looked.' })
    .trim()
    .min(1, 'Say where you looked.')
    .max(MAX_PLACE, `A place has at most ${MAX_PLACE} characters.`),
  query: z
    .string({ error: 'Say what you looked for.' })
    .trim()
    .min(1, 'Say what you looked for.')
    .max(MAX_QUERY, 'A query has at most 1,000 characters.'),
  searchedOn: daySchema,
  note: z.string().trim().max(MAX_REASON, 'A note has at most 2,000 characters.').optional(),
});
export type SearchInput = z.output<typeof searchSchema>;

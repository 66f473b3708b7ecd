import { z } from 'zod';
import { isCursor } from '@/lib/cursor';
import { DerivationKind, SuggestionStatus } from '@/prisma/generated/enums';

/** What a person makes of a suggestion; without a kind the suggested one is confirmed. */
export const decisionSchema = z.object({
  suggestionId: z.uuid('This is not an id.'),
  decision: z.enum(['confirmed', 'rejected'], { error: 'Confirm the suggestion or reject it.' }),
  kind: z
    .enum(DerivationKind, {
      error: 'Choose how it draws on the other: quotes, republishes, cites, or translates.',
    })
    .optional(),
});
export type DecisionInput = z.output<typeof decisionSchema>;

/** Which suggestions are listed; open ones unless told. */
export const suggestionFilterSchema = z.object({
  status: z.enum(SuggestionStatus).default('open'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});
export type SuggestionFilter = z.output<typeof suggestionFilterSchema>;

/** What a cursor of the list holds: score and id of the last suggestion before. */
export const suggestionPlaceSchema = z.tuple([z.number(), z.uuid()]);

/** The filter that an address of the list asks for; a cursor that no list answered leads to the first page. */
export function readSuggestionFilter(search: Record<string, unknown>): SuggestionFilter {
  const { cursor } = search;
  const isGood = typeof cursor === 'string' && isCursor(suggestionPlaceSchema, cursor);
  return suggestionFilterSchema.parse(isGood ? { cursor } : {});
}

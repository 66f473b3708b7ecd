import { z } from 'zod';
import { mergeSchema } from '@/lib/merges/schema';
import { ClaimState, MatchDecision } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, idParams, personField, timeField } from '../fields';

/** How likely it is that a claim says what was said, learnt from posts of which the claim is known. */
export const likelihoodFields = {
  score: z.number().meta({ description: 'How likely it is that it says the same, 0 to 1' }),
  same: z.boolean().meta({
    description:
      'Likely enough (0.75 or more) to be told so; of posts whose claim is not there at most one in twenty is told so wrongly',
  }),
};

/** A claim that resembles another one or a text. */
export const similarClaim = z
  .object({
    id: idField.optional().meta({ description: 'Of a claim of the team' }),
    number: z.int().optional(),
    slug: z.string().optional().meta({ description: 'Of a claim that is published' }),
    teamName: z.string().optional(),
    state: z.enum(ClaimState).optional(),
    ratingName: z.string().optional(),
    statement: z.string(),
    language: z.string().nullable(),
    ...likelihoodFields,
    alreadyChecked: z.boolean().meta({ description: 'The same claim, and it is published' }),
    shared: z
      .array(z.object({ start: z.int(), end: z.int() }))
      .meta({ description: 'The telling words of the statement that were said too' }),
  })
  .meta({ id: 'SimilarClaim' });

const matchField = z
  .object({
    id: idField,
    number: z.int(),
    state: z.enum(ClaimState),
    statement: z.string(),
    language: z.string().nullable(),
    score: z.number().nullable().meta({ description: 'Likeness on the day of the decision' }),
    decidedBy: personField,
    decidedAt: timeField,
  })
  .meta({ id: 'Match' });

const matchesField = z.object({
  suggested: z.array(similarClaim).meta({ description: 'Best first; nobody has decided yet' }),
  confirmed: z.array(matchField),
  rejected: z.array(matchField),
});

export const listSimilar = define({
  method: 'get',
  path: '/claims/{id}/similar',
  tag: 'claims',
  summary: 'Similar claims: suggested, confirmed and rejected apart',
  access: 'member',
  params: idParams,
  response: matchesField,
});

export const decideMatch = define({
  method: 'post',
  path: '/claims/{id}/matches',
  tag: 'claims',
  summary: 'Confirm or reject that two claims are similar',
  description: 'The later word counts. A rejected pair is not suggested again.',
  access: 'member',
  status: 201,
  params: idParams,
  body: z.object({ claim: idField, decision: z.enum(MatchDecision) }),
  response: matchesField,
});

export const removeMatch = define({
  method: 'delete',
  path: '/claims/{id}/matches/{other}',
  tag: 'claims',
  summary: 'Take the decision about two claims back',
  access: 'member',
  status: 204,
  params: idParams.extend({ other: idField }),
  response: z.null(),
});

const count = z.int().nonnegative();

export const mergeClaim = define({
  method: 'post',
  path: '/claims/{id}/merge',
  tag: 'claims',
  summary: 'Close a claim as a duplicate of another one, which takes over what it rests on',
  description: 'For editors. Nothing is taken over while the other claim is published.',
  access: 'member',
  params: idParams,
  body: z.object({ into: mergeSchema.shape.intoId, reason: mergeSchema.shape.reason }),
  response: z.object({
    mergedInto: z.object({ id: idField, number: z.int() }),
    carried: z.object({ evidence: count, appearances: count, searches: count, subclaims: count }),
  }),
});

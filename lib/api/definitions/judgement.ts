import { z } from 'zod';
import { adjudicationSchema } from '@/lib/adjudications/schema';
import { declarationSchema, liftSchema } from '@/lib/conflicts/schema';
import { AdjudicationDecision, ClaimState } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, idParams, personField, ratingField, stanceField, timeField } from '../fields';
import { adjudicationField, assessmentField } from './lifecycle';

export const conflictField = z
  .object({
    id: idField,
    by: personField,
    reason: z.string(),
    at: timeField,
    lifted: z
      .object({ by: personField, reason: z.string(), at: timeField })
      .nullable()
      .meta({ description: 'Null while it stands' }),
    can: z.object({ lift: z.boolean() }),
  })
  .meta({
    id: 'ConflictOfInterest',
    description: 'Who declared it neither assesses nor approves the claim',
  });

const distanceField = z
  .object({
    from: idField,
    to: idField,
    distance: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('same') }),
      z.object({
        kind: z.literal('steps'),
        steps: z.int().meta({ description: 'Steps of the scale; negative when below' }),
      }),
      z.object({ kind: z.literal('outside') }),
    ]),
  })
  .meta({ id: 'RatingDistance', description: 'How one assessment’s rating lies to another’s' });

const leaningField = z.object({
  id: idField,
  exact: z.string(),
  stance: stanceField,
  withdrawn: z.boolean(),
  leanedOnBy: z.array(idField).meta({ description: 'Ids of assessments' }),
});

export const readAdjudication = define({
  method: 'get',
  path: '/claims/{id}/adjudication',
  tag: 'claims',
  summary: 'The assessments side by side, and what became of each',
  description: 'Before the reveal `revealed` is false and there is nothing to compare.',
  access: 'member',
  params: idParams,
  response: z.object({
    state: z.enum(ClaimState),
    revealed: z.boolean(),
    verdict: z.object({ rating: ratingField, confidence: z.int() }).nullable(),
    assessments: z.array(assessmentField),
    distances: z.array(distanceField),
    evidence: z.array(leaningField),
    can: z.object({ adjudicate: z.boolean() }),
  }),
});

export const adjudicate = define({
  method: 'put',
  path: '/assessments/{id}/adjudication',
  tag: 'claims',
  summary: 'Accept, merge or overrule an assessment',
  description:
    'After the reveal and before the publication. The first decision needs no version; later ones send the version they saw. Overruling answers the dissent of an assessment whose rating is not the verdict’s.',
  access: 'member',
  params: idParams,
  body: adjudicationSchema.omit({ assessmentId: true }),
  response: z.object({
    id: idField,
    decision: z.enum(AdjudicationDecision),
    reason: z.string(),
    version: adjudicationField.shape.version,
  }),
});

export const declareConflictOperation = define({
  method: 'post',
  path: '/claims/{id}/conflicts',
  tag: 'claims',
  summary: 'Declare a conflict of interest of my own',
  description:
    'I can then neither assess nor approve the claim. My assessment that is not revealed yet goes, my approval lapses.',
  access: 'member',
  status: 201,
  params: idParams,
  body: declarationSchema.omit({ claimId: true }),
  response: conflictField,
});

export const liftConflictOperation = define({
  method: 'delete',
  path: '/conflicts/{id}',
  tag: 'claims',
  summary: 'Lift somebody else’s conflict of interest',
  description: 'For editors. The reason comes in the body or in the query.',
  access: 'member',
  params: idParams,
  query: z.object({ reason: z.string().optional() }),
  body: z.object({ reason: liftSchema.shape.reason.optional() }),
  response: z.object({ id: idField }),
});

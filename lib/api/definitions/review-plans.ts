import { z } from 'zod';
import { claimReviewSchema, reviewPlanSchema } from '@/lib/review-plans/schema';
import { Volatility } from '@/prisma/generated/enums';
import { define } from '../definition';
import { claimFields, dayField, idField, idParams, personField } from '../fields';
import { pageOf, pageQuery } from '../page';

const planFields = {
  claimId: idField,
  volatility: z.enum(Volatility).nullable().meta({ description: 'What kind of thing it rests on' }),
  validAsOf: dayField
    .nullable()
    .meta({ description: 'The day for which it was last found to hold' }),
  nextReviewOn: dayField.nullable().meta({ description: 'Null: not before something changes' }),
  due: z.boolean(),
  version: z.int().meta({ description: 'The claim’s, to be sent with the next change' }),
  suggested: z
    .object({ validAsOf: dayField, nextReviewOn: dayField })
    .meta({ description: 'What a review today would set' }),
  can: z.object({ plan: z.boolean(), review: z.boolean() }),
};

const planField = z
  .object(planFields)
  .meta({ id: 'ReviewPlan', description: 'How long a published claim holds' });

export const getReviewPlan = define({
  method: 'get',
  path: '/claims/{id}/review-plan',
  tag: 'claims',
  summary: 'Read for which day the claim holds and when it is looked at again',
  access: 'member',
  params: idParams,
  response: planField,
});

export const planReview = define({
  method: 'put',
  path: '/claims/{id}/review-plan',
  tag: 'claims',
  summary: 'Say how fast a published claim goes out of date and when it is looked at again',
  access: 'member',
  params: idParams,
  body: reviewPlanSchema.omit({ claimId: true }),
  response: planField,
});

export const reviewClaim = define({
  method: 'post',
  path: '/claims/{id}/reviews',
  tag: 'claims',
  summary: 'Say that a published claim was looked at and still holds',
  description: 'Without days it holds as of today, until the usual next review.',
  access: 'member',
  status: 201,
  params: idParams,
  body: claimReviewSchema.omit({ claimId: true }),
  response: planField,
});

export const listDueReviews = define({
  method: 'get',
  path: '/reviews',
  tag: 'claims',
  summary: 'List the published claims whose next review has come, longest due first',
  access: 'member',
  query: z.object(pageQuery),
  response: pageOf(
    z
      .object({
        ...planFields,
        claim: z.object({
          ...claimFields,
          slug: z.string().nullable(),
        }),
        assignees: z.array(personField),
      })
      .meta({ id: 'DueReview' }),
  ),
});

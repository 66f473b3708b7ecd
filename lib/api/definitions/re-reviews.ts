import { z } from 'zod';
import { reReviewFilterSchema, settlementSchema } from '@/lib/re-reviews/schema';
import { ReReviewCause, Stance } from '@/prisma/generated/enums';
import { define } from '../definition';
import { claimFields, idField, idParams, personField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';
import { placementField } from './placements';

const reReviewField = z
  .object({
    id: idField,
    cause: z.enum(ReReviewCause),
    versionNumber: z
      .int()
      .nullable()
      .meta({ description: 'The version in which it was found out' }),
    openedAt: timeField,
    settled: z
      .object({ at: timeField, by: personField.nullable(), outcome: z.string() })
      .nullable(),
    claim: z.object({
      ...claimFields,
      slug: z.string().nullable(),
    }),
    document: z.object({
      id: idField,
      title: z.string(),
      publisher: z.string().nullable(),
      language: z.string().nullable(),
    }),
    placement: placementField,
    rests: z.array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('evidence'),
          id: idField,
          version: z.int(),
          stance: z.enum(Stance),
        }),
        z.object({ kind: z.literal('appearance'), id: idField }),
      ]),
    ),
    can: z.object({ settle: z.boolean(), requote: z.boolean(), reopen: z.boolean() }),
  })
  .meta({
    id: 'ReReview',
    description: 'A claim that must be looked at again, because of a passage',
  });

export const listReReviews = define({
  method: 'get',
  path: '/re-reviews',
  tag: 'claims',
  summary: 'List the claims that must be looked at again, published ones first',
  access: 'member',
  query: reReviewFilterSchema
    .pick({ settled: true, claim: true, document: true })
    .extend(pageQuery),
  response: pageOf(reReviewField),
});

export const settleReReview = define({
  method: 'patch',
  path: '/re-reviews/{id}',
  tag: 'claims',
  summary: 'Say why the claim still holds',
  access: 'member',
  params: idParams,
  body: settlementSchema.pick({ outcome: true }),
  response: reReviewField,
});

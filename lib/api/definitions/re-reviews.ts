import { z } from 'zod';
import { reReviewFilterSchema, settlementSchema } from '@/lib/re-reviews/schema';
import {
  PublicationCause,
  PublicationSeverity,
  ReReviewCause,
  ReReviewTie,
  Stance,
} from '@/prisma/generated/enums';
import { define } from '../definition';
import { claimFields, idField, idParams, personField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';
import { placementField } from './placements';

const documentField = z.object({
  id: idField,
  title: z.string(),
  publisher: z.string().nullable(),
  language: z.string().nullable(),
});

const correctionField = z.object({
  claim: z.object({
    number: z.int(),
    statement: z.string(),
    language: z.string().nullable(),
    slug: z.string().nullable(),
  }),
  number: z
    .int()
    .meta({ description: 'The number of the publication that corrects or retracts it' }),
  cause: z.enum(PublicationCause).nullable(),
  severity: z.enum(PublicationSeverity).nullable(),
  note: z.string(),
  publishedAt: timeField,
  tie: z.enum(ReReviewTie),
  documents: z.array(documentField),
});

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
    document: documentField
      .nullable()
      .meta({ description: 'Null when another claim is the cause' }),
    placement: placementField.nullable(),
    correction: correctionField
      .nullable()
      .meta({ description: 'The other claim that was corrected or retracted' }),
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
    description: 'A claim that must be looked at again, because of a passage or of another claim',
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

import { z } from 'zod';
import {
  claimChangeSchema,
  claimFilterSchema,
  claimSchema,
  commentRequestSchema,
  saidSchema,
  similarSchema,
} from '@/lib/claims/schema';
import { passageSchema } from '@/lib/passages/schema';
import { ClaimantKind, ClaimPriority, ClaimState, CloseReason } from '@/prisma/generated/enums';
import { define } from '../definition';
import { dayField, digestField, idField, idParams, personField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';
import { evidenceField, searchField } from './evidence';
import { conflictField } from './judgement';
import { approvalField, assessmentField, verdictField } from './lifecycle';
import { likelihoodFields, similarClaim } from './matches';
import { appearanceField, flagsField } from './passages';
import { rollUpField } from './subclaims';

const count = z.int().nonnegative();
const stateField = z.enum(ClaimState);

const summaryFields = {
  id: idField,
  number: z.int().meta({ description: 'Unique within the team' }),
  statement: z.string(),
  language: z.string().nullable(),
  claimant: z
    .object({
      name: z.string(),
      kind: z.enum(ClaimantKind),
      wikidataId: z.string().nullable(),
    })
    .nullable(),
  claimantUnknown: z.boolean(),
  claimedOn: dayField.nullable(),
  claimedOnUnknown: z.boolean(),
  topics: z.array(z.object({ slug: z.string(), name: z.string() })),
  state: stateField,
  round: z.int(),
  version: z.int().meta({ description: 'To be sent with the next edit' }),
  closeReason: z.enum(CloseReason).nullable(),
  slug: z.string().nullable(),
  priority: z.enum(ClaimPriority),
  demand: z.int().meta({ description: 'How many readers asked for it' }),
  dueOn: dayField.nullable().meta({ description: 'The day by which it should be done' }),
  assignees: z.array(personField),
  createdBy: personField,
  createdAt: timeField,
  updatedAt: timeField,
  stateChangedAt: timeField,
};

export const claimItem = z
  .object({
    ...summaryFields,
    counts: z.object({
      evidence: count,
      supports: count,
      contradicts: count,
      qualifies: count,
      context: count,
      searches: count,
      appearances: count,
      assessments: count,
      openThreads: count,
    }),
  })
  .meta({ id: 'ClaimItem' });

const powers = z.object({
  edit: z.boolean(),
  addAppearance: z.boolean(),
  attach: z.boolean(),
  recordSearch: z.boolean(),
  discuss: z.boolean(),
  assign: z.boolean(),
  assess: z.boolean(),
  writeVerdict: z.boolean(),
  tieSubclaims: z.boolean(),
  overrideRollUp: z.boolean(),
  merge: z.boolean(),
  approve: z.boolean(),
  requestChanges: z.boolean(),
  transitions: z.array(stateField).meta({ description: 'Steps that I could take now' }),
});

const sourceField = z
  .object({ id: idField, title: z.string(), publisher: z.string().nullable() })
  .meta({ id: 'IndependentSource', description: 'A document that draws on no other one' });

export const claimField = z
  .object({
    ...summaryFields,
    digest: digestField.meta({ description: 'Of everything the verdict rests on, as it is now' }),
    submittedDigest: digestField.nullable(),
    duplicateOf: z.object({ id: idField, number: z.int(), statement: z.string() }).nullable(),
    mergedInto: z
      .object({ id: idField, number: z.int() })
      .nullable()
      .meta({ description: 'The claim to go on with, where this one was closed as a duplicate' }),
    commentAskedOn: dayField.nullable(),
    commentAnswer: z.string().nullable(),
    noCommentReason: z.string().nullable(),
    appearances: z.array(appearanceField),
    evidence: z.array(evidenceField).meta({ description: 'What was withdrawn says so' }),
    searches: z.array(searchField),
    sources: z
      .object({
        total: count,
        supports: count,
        contradicts: count,
        qualifies: count,
        roots: z.array(sourceField),
      })
      .meta({ description: 'Independent sources of the evidence; one may stand on several sides' }),
    assessments: z
      .array(assessmentField)
      .meta({ description: 'My own; all of them once the state is drafting' }),
    assessedBy: z.array(personField).meta({ description: 'Who has given one in this round' }),
    verdict: verdictField.nullable(),
    rollUp: rollUpField.nullable().meta({ description: 'What the sub-claims come to' }),
    approvals: z.array(approvalField),
    conflicts: z.array(conflictField),
    can: powers,
  })
  .meta({ id: 'Claim' });

export const createClaim = define({
  method: 'post',
  path: '/claims',
  tag: 'claims',
  summary: 'Make a claim',
  access: 'member',
  status: 201,
  body: claimSchema,
  response: claimField,
});

export const listClaims = define({
  method: 'get',
  path: '/claims',
  tag: 'claims',
  summary: 'List and search the claims of the team',
  access: 'member',
  description:
    'With similarTo, those that may say what was said or posted, best first with their scores, on one page; the other filters apply too.',
  query: claimFilterSchema.extend({ ...pageQuery, similarTo: saidSchema.optional() }),
  response: pageOf(claimItem.extend(z.object(likelihoodFields).partial().shape)),
});

export const getClaim = define({
  method: 'get',
  path: '/claims/{id}',
  tag: 'claims',
  summary: 'Read the whole claim',
  access: 'member',
  params: idParams,
  response: claimField,
});

export const editClaim = define({
  method: 'patch',
  path: '/claims/{id}',
  tag: 'claims',
  summary: 'Edit statement, claimant, date, topics or language',
  description: 'What is left out stays, null clears. The version seen is required.',
  access: 'member',
  params: idParams,
  // The schema's rules across fields are checked with the id in place.
  body: z.object(claimChangeSchema.shape).omit({ claimId: true }),
  response: claimField,
});

export const recordComment = define({
  method: 'put',
  path: '/claims/{id}/comment-request',
  tag: 'claims',
  summary: 'Record that the claimant was asked for a comment, or why not',
  description: 'Replaces what was there. The version of the claim seen is required.',
  access: 'member',
  params: idParams,
  body: z.object(commentRequestSchema.shape).omit({ claimId: true }),
  response: claimField,
});

export const findSimilar = define({
  method: 'get',
  path: '/claims/similar',
  tag: 'claims',
  summary: 'Claims similar to a text that is no claim yet',
  access: 'member',
  query: z.object(similarSchema.shape),
  response: z.object({ suggested: z.array(similarClaim).meta({ description: 'Best first' }) }),
});

export const addAppearance = define({
  method: 'post',
  path: '/claims/{id}/appearances',
  tag: 'claims',
  summary: 'Add a passage in which the claim is made',
  access: 'member',
  status: 201,
  params: idParams,
  body: passageSchema,
  response: appearanceField.extend({ flags: flagsField }),
});

export const removeAppearance = define({
  method: 'delete',
  path: '/appearances/{id}',
  tag: 'claims',
  summary: 'Take an appearance away; the passage stays',
  access: 'member',
  status: 204,
  params: idParams,
  response: z.null(),
});

const assigneeParams = idParams.extend({ userId: idField });

export const assign = define({
  method: 'put',
  path: '/claims/{id}/assignees/{userId}',
  tag: 'claims',
  summary: 'Make a member work on the claim',
  access: 'member',
  status: 204,
  params: assigneeParams,
  response: z.null(),
});

export const unassign = define({
  method: 'delete',
  path: '/claims/{id}/assignees/{userId}',
  tag: 'claims',
  summary: 'End an assignment',
  access: 'member',
  status: 204,
  params: assigneeParams,
  response: z.null(),
});

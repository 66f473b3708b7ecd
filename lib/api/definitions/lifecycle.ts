import { z } from 'zod';
import { approvalSchema } from '@/lib/approvals/schema';
import { assessmentSchema, namingSchema } from '@/lib/assessments/schema';
import { transitionSchema } from '@/lib/lifecycle/schema';
import { publicationSchema } from '@/lib/publications/schema';
import { verdictSchema } from '@/lib/verdicts/schema';
import {
  AdjudicationDecision,
  ApprovalDecision,
  AssessorNaming,
  ClaimState,
  ReReviewTie,
} from '@/prisma/generated/enums';
import { define } from '../definition';
import {
  claimFields,
  digestField,
  idField,
  idParams,
  personField,
  ratingField,
  timeField,
} from '../fields';
import { pageOf, pageQuery } from '../page';

export const adjudicationField = z
  .object({
    decision: z.enum(AdjudicationDecision),
    reason: z.string(),
    version: z.int(),
    by: personField,
    at: timeField,
  })
  .meta({ id: 'Adjudication', description: 'What became of an assessment' });

export const assessmentField = z
  .object({
    id: idField,
    by: personField,
    round: z.int(),
    rating: ratingField,
    confidence: z.int(),
    reasoning: z.string(),
    leansOn: z.array(idField).meta({ description: 'Ids of evidence of the claim' }),
    publishAs: z.enum(AssessorNaming),
    pseudonym: z.string().nullable(),
    conflicted: z
      .boolean()
      .meta({ description: 'Its author declared a conflict of interest after the reveal' }),
    adjudication: adjudicationField.nullable(),
    at: timeField,
  })
  .meta({ id: 'Assessment' });

export const verdictField = z
  .object({
    id: idField,
    rating: ratingField,
    confidence: z.int(),
    summary: z.string(),
    explanation: z.string().meta({ description: 'Markdown; [[evidence:ID]] refers to evidence' }),
    wouldChange: z.string(),
    dissents: z.array(z.object({ assessment: idField, reason: z.string() })),
    override: z
      .object({ reason: z.string(), by: personField })
      .nullable()
      .meta({ description: 'Why it differs from what the sub-claims come to' }),
    version: z.int(),
    by: personField,
    at: timeField,
  })
  .meta({ id: 'Verdict' });

export const approvalField = z
  .object({
    id: idField,
    by: personField,
    decision: z.enum(ApprovalDecision),
    note: z.string().nullable(),
    digest: digestField,
    at: timeField,
    lapsedAt: timeField.nullable(),
    lapseReason: z.string().nullable(),
  })
  .meta({ id: 'Approval' });

export const checklistField = z
  .array(
    z.object({
      name: z.string(),
      sentence: z.string(),
      passed: z.boolean(),
      detail: z.string().optional(),
      waivedBy: z.string().optional(),
      waiverReason: z.string().optional(),
    }),
  )
  .meta({ id: 'Checklist' });

export const assess = define({
  method: 'post',
  path: '/claims/{id}/assessments',
  tag: 'claims',
  summary: 'Give or change my own assessment',
  description:
    'While the claim is being assessed. Others’ stay hidden until the state is drafting.',
  access: 'member',
  status: 201,
  params: idParams,
  body: assessmentSchema.omit({ claimId: true }),
  response: assessmentField,
});

export const nameAssessmentOperation = define({
  method: 'patch',
  path: '/assessments/{id}',
  tag: 'claims',
  summary: 'Choose the name my own assessment is published under',
  description: 'My name or a pseudonym, until the claim is published.',
  access: 'member',
  params: idParams,
  body: namingSchema.omit({ assessmentId: true }),
  response: z.object({ id: idField }),
});

export const writeVerdict = define({
  method: 'put',
  path: '/claims/{id}/verdict',
  tag: 'claims',
  summary: 'Write the verdict',
  description: 'The first save needs no version; later ones send the version they saw.',
  access: 'member',
  params: idParams,
  body: verdictSchema.omit({ claimId: true }),
  response: verdictField,
});

export const readChecklist = define({
  method: 'get',
  path: '/claims/{id}/checklist',
  tag: 'claims',
  summary: 'The publishing checklist as it stands now',
  access: 'member',
  params: idParams,
  response: z.object({ items: checklistField }),
});

export const moveClaim = define({
  method: 'post',
  path: '/claims/{id}/transitions',
  tag: 'claims',
  summary: 'Take a step in the life of a claim',
  description:
    'Closing needs closeReason, and duplicateOf for a duplicate, which then takes nothing over: a merge does. A claim becomes published by making a publication.',
  access: 'member',
  params: idParams,
  body: transitionSchema.omit({ claimId: true }),
  response: z.object({ id: idField, state: z.enum(ClaimState), digest: digestField }),
});

export const decide = define({
  method: 'post',
  path: '/claims/{id}/approvals',
  tag: 'claims',
  summary: 'Approve a digest, or request changes',
  description: '409 when the digest is no longer current, 403 for a contributor to it.',
  access: 'member',
  status: 201,
  params: idParams,
  body: approvalSchema.omit({ claimId: true }),
  response: approvalField,
});

export const listCascade = define({
  method: 'get',
  path: '/claims/{id}/cascade',
  tag: 'claims',
  summary: 'The claims that a correction of this one would put on the re-review list',
  description:
    'Claims of the team that have it for a part, or rest on the same passage, document or independent source; closest first.',
  access: 'member',
  params: idParams,
  query: z.object(pageQuery),
  response: pageOf(
    z.object({
      claim: z.object({ ...claimFields, slug: z.string().nullable() }),
      tie: z.enum(ReReviewTie),
      documents: z.array(
        z.object({ id: idField, title: z.string(), publisher: z.string().nullable() }),
      ),
    }),
  ),
});

export const publish = define({
  method: 'post',
  path: '/claims/{id}/publications',
  tag: 'claims',
  summary: 'Publish what was approved',
  description:
    'A correction and a retraction need a note; without a cause and a severity they are `our_error` and `substantial`. Both put the claims that rest on the same sources on the re-review list. `slug` gives the page another address; the earlier one leads there.',
  access: 'member',
  status: 201,
  params: idParams,
  body: publicationSchema.omit({ claimId: true }),
  response: z.object({
    slug: z.string(),
    number: z.int(),
    digest: digestField,
    url: z.url(),
    cascade: z.int().meta({ description: 'How many claims it put on the re-review list' }),
  }),
});

import { z } from 'zod';
import {
  challengeFilterSchema,
  dispositionSchema,
  draftSchema,
  screeningSchema,
} from '@/lib/challenges/schema';
import { replyLinkSchema } from '@/lib/replies/schema';
import {
  ChallengeAbout,
  ChallengeKind,
  ChallengeOutcome,
  ChallengeScreening,
  PublicationKind,
  ReplyDecision,
  Stance,
} from '@/prisma/generated/enums';
import { define } from '../definition';
import { claimFields, FRESH, idField, idParams, personField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';

const evidenceField = z
  .object({ id: idField, number: z.int().meta({ description: 'Its number on the page' }) })
  .nullable();

const followedField = z
  .object({ number: z.int(), kind: z.enum(PublicationKind), publishedAt: timeField })
  .nullable()
  .meta({ description: 'The publication that followed an accepted one' });

const summaryFields = {
  id: idField,
  number: z.int().meta({ description: 'Counts within the claim' }),
  claim: z.object({
    ...{ id: claimFields.id, number: claimFields.number, statement: claimFields.statement },
    ...{ language: claimFields.language, slug: z.string() },
  }),
  publicationNumber: z.int().meta({ description: 'Which publication it objects to' }),
  about: z.enum(ChallengeAbout),
  evidenceNumber: z.int().nullable(),
  kind: z.enum(ChallengeKind),
  text: z.string(),
  name: z.string().nullable().meta({ description: 'Null for a reader who is not to be named' }),
  receivedAt: timeField,
  dueAt: timeField.meta({ description: 'When the team aims to have answered' }),
  overdue: z.boolean(),
  screening: z.enum(ChallengeScreening),
  outcome: z.enum(ChallengeOutcome).nullable().meta({ description: 'Of the latest disposition' }),
};

const summaryField = z.object(summaryFields).meta({ id: 'ChallengeSummary' });

const challengeField = z
  .object({
    ...summaryFields,
    url: z.string().nullable(),
    quote: z.string().nullable(),
    stance: z.enum(Stance).nullable(),
    screeningReason: z.string().nullable(),
    wantsMail: z.boolean().meta({ description: 'The address itself is shown to nobody' }),
    dispositions: z.array(
      z.object({
        number: z.int(),
        outcome: z.enum(ChallengeOutcome),
        reason: z.string(),
        evidence: evidenceField,
        version: z.int().nullable(),
        by: personField,
        at: timeField,
      }),
    ),
    draft: z
      .object({
        outcome: z.enum(ChallengeOutcome),
        reason: z.string(),
        by: personField,
        at: timeField,
      })
      .nullable(),
    can: z.object({
      draft: z.boolean(),
      dispose: z.boolean(),
      letThrough: z.boolean(),
      setAside: z.boolean(),
      reopen: z.boolean(),
    }),
  })
  .meta({ id: 'Challenge', description: 'A reader’s objection to a publication' });

const replyLinkField = z
  .object({
    id: idField,
    name: z.string(),
    publicationNumber: z.int(),
    state: z.enum(['open', 'used', 'revoked', 'expired']),
    issuedBy: personField,
    issuedAt: timeField,
    expiresAt: timeField,
    address: z.string().nullable().meta({ description: 'For editors, while the link works' }),
    reply: z
      .object({
        id: idField,
        text: z.string(),
        name: z.string(),
        receivedAt: timeField,
        decision: z.enum(ReplyDecision).nullable(),
        reason: z.string().nullable(),
        decidedBy: personField.nullable(),
        decidedAt: timeField.nullable(),
        can: z.object({ publish: z.boolean(), decline: z.boolean() }),
      })
      .nullable(),
    can: z.object({ revoke: z.boolean() }),
  })
  .meta({ id: 'ReplyLink', description: 'A personal link for one reply to a published claim' });

export const listChallengesOperation = define({
  method: 'get',
  path: '/challenges',
  tag: 'challenges',
  summary: 'What readers object to',
  description:
    'Those that wait come in the order in which they were received, others newest first.',
  access: 'member',
  query: challengeFilterSchema.extend(pageQuery),
  response: pageOf(summaryField),
});

export const readChallenge = define({
  method: 'get',
  path: '/challenges/{id}',
  tag: 'challenges',
  summary: 'One challenge with its dispositions',
  access: 'member',
  params: idParams,
  response: challengeField,
});

export const draftAnswerOperation = define({
  method: 'put',
  path: '/challenges/{id}/draft',
  tag: 'challenges',
  summary: 'Suggest an answer, in place of an earlier suggestion',
  access: 'member',
  params: idParams,
  body: draftSchema.omit({ challengeId: true }),
  response: challengeField,
});

export const disposeOperation = define({
  method: 'post',
  path: '/challenges/{id}/dispositions',
  tag: 'challenges',
  summary: 'Answer a challenge, for everybody to read',
  description:
    'By an editor who contributed nothing to the claim; others get 403. `seen` is how many dispositions were read; 409 when there are more. `pointsTo` is `evidence:ID` or `version:NUMBER`; `leaveOut` has words on lines of their own that are not shown.',
  access: 'member',
  status: 201,
  params: idParams,
  body: dispositionSchema.omit({ challengeId: true }),
  response: challengeField,
});

export const screenOperation = define({
  method: 'put',
  path: '/challenges/{id}/screening',
  tag: 'challenges',
  summary: 'Set spam aside, or let through what was held',
  access: 'member',
  params: idParams,
  body: screeningSchema.omit({ challengeId: true }),
  response: challengeField,
});

export const listRepliesOperation = define({
  method: 'get',
  path: '/claims/{id}/replies',
  tag: 'challenges',
  summary: 'The links for replies to a claim, and what came by them',
  access: 'member',
  params: idParams,
  query: z.object(pageQuery),
  response: pageOf(replyLinkField).extend({ can: z.object({ issue: z.boolean() }) }),
});

export const issueReplyLinkOperation = define({
  method: 'post',
  path: '/claims/{id}/replies',
  tag: 'challenges',
  summary: 'Give somebody a personal link for one reply to the published claim',
  access: 'member',
  status: 201,
  params: idParams,
  body: replyLinkSchema.omit({ claimId: true }),
  response: replyLinkField,
});

export const revokeReplyLinkOperation = define({
  method: 'delete',
  path: '/reply-links/{id}',
  tag: 'challenges',
  summary: 'End a link that nobody used',
  access: 'member',
  params: idParams,
  response: z.object({ id: idField }),
});

export const decideReplyOperation = define({
  method: 'put',
  path: '/replies/{id}/decision',
  tag: 'challenges',
  summary: 'Publish a reply unaltered, or decline it with a reason',
  access: 'member',
  params: idParams,
  body: z.object({ decision: z.enum(ReplyDecision), reason: z.string().max(2000).optional() }),
  response: z.object({ id: idField }),
});

const dispositionField = z.object({
  outcome: z.enum(ChallengeOutcome),
  reason: z.string(),
  evidence: evidenceField,
  version: z.int().nullable(),
  by: z.string(),
  at: timeField,
});

const shownText = z
  .string()
  .meta({ description: 'As it was written; “[…]” where words were left out' });

const publicField = z.object({
  number: z.int(),
  publication: z.int(),
  about: z.enum(ChallengeAbout),
  evidence: evidenceField,
  kind: z.enum(ChallengeKind),
  text: shownText,
  url: shownText.nullable(),
  quote: shownText.nullable(),
  stance: z.enum(Stance).nullable(),
  name: shownText.nullable(),
  leftOut: z.boolean(),
  receivedAt: timeField,
  disposition: dispositionField,
  earlier: z.array(dispositionField),
  followed: followedField,
});

export const listPublishedChallenges = define({
  method: 'get',
  path: '/published/{slug}/challenges',
  tag: 'published',
  summary: 'What readers objected to on the page of a claim, with the answers, and replies',
  description: 'Those without an answer are counted, their words are not shown.',
  access: 'anyone',
  freshFor: FRESH,
  cors: true,
  params: z.object({ slug: z.string().max(200) }),
  query: z.object(pageQuery),
  response: pageOf(publicField).extend({
    open: z.array(z.object({ number: z.int(), publication: z.int(), receivedAt: timeField })),
    setAside: z.int().nonnegative().meta({ description: 'Set aside as advertising or abuse' }),
    replies: z.array(
      z.object({
        id: idField,
        of: z.string(),
        name: z.string(),
        text: z.string(),
        publication: z.int(),
        receivedAt: timeField,
      }),
    ),
  }),
});

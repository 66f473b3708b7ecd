import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import {
  createChallenge,
  createReadableClaim,
  createReplyLink,
} from '@/prisma/challenge-factories';
import { createMember } from '@/prisma/factories';
import type { ActionRow } from './access-actions';
import type { OperationRow, PageRow } from './access-table';
import type { World } from './access-world';

/** A published claim of another author in the team, an objection to it, a link for a reply and a reply. */
export async function createObjected({ teamId }: Member, secret: string) {
  const by = await createMember(db, { teamId, name: 'Olga Insider' });
  // What is published everybody may read: no secret is in it.
  const claim = await createReadableClaim(db, { by, statement: 'Two million tonnes left.' });
  const claimId = claim.id;
  const text = `The winter is missing, ${secret}.`;
  const challenge = await createChallenge(db, { claimId, text });
  const link = await createReplyLink(db, { by, claimId, name: `Port ${secret}` });
  const used = await createReplyLink(db, { by, claimId, name: `Quay ${secret}` });
  const reply = await db.reply.create({
    data: { linkId: used.id, text: `We count, ${secret}.`, name: 'Jo' },
  });
  return { claim, challenge, link, reply };
}

const answer = { outcome: 'declined', reason: 'It is counted.' };
const owned = { visitor: 'sign-in', stranger: 404, member: 200 } as const;
const open = { visitor: 200, stranger: 200, member: 200 } as const;

export const challengePages: Record<string, PageRow> = {
  '/claims/[slug]/challenge': { ...open, at: ({ published }) => `/claims/${published}/challenge` },
  // What links that work do is in challenges.spec.ts.
  '/challenge/[token]': { ...open, at: () => '/challenge/nobody-knows-it' },
  '/reply/[token]': { ...open, at: () => '/reply/nobody-knows-it' },
  '/desk/challenges': {
    ...{ visitor: 'sign-in', stranger: 200, member: 200 },
    at: () => '/desk/challenges',
  },
  '/desk/challenges/[id]': {
    ...owned,
    at: ({ objected }) => `/desk/challenges/${objected.challenge.id}`,
  },
};

export const challengeOperations: Record<string, OperationRow> = {
  'GET /challenges': { least: 'observer', status: 200, own: true, at: () => '/challenges' },
  'GET /challenges/[id]': {
    ...{ least: 'observer', status: 200 },
    at: ({ objected }) => `/challenges/${objected.challenge.id}`,
  },
  'PUT /challenges/[id]/draft': {
    ...{ least: 'reviewer', status: 200 },
    at: ({ objected }) => `/challenges/${objected.challenge.id}/draft`,
    body: () => answer,
  },
  'POST /challenges/[id]/dispositions': {
    ...{ least: 'editor', status: 201 },
    at: ({ objected }) => `/challenges/${objected.challenge.id}/dispositions`,
    body: () => answer,
  },
  'PUT /challenges/[id]/screening': {
    ...{ least: 'editor', status: 200 },
    at: ({ objected }) => `/challenges/${objected.challenge.id}/screening`,
    body: () => ({ screening: 'set_aside' }),
  },
  'GET /claims/[id]/replies': {
    ...{ least: 'observer', status: 200 },
    at: ({ objected }) => `/claims/${objected.claim.id}/replies`,
  },
  'POST /claims/[id]/replies': {
    ...{ least: 'editor', status: 201 },
    at: ({ objected }) => `/claims/${objected.claim.id}/replies`,
    body: () => ({ name: 'The port' }),
  },
  'DELETE /reply-links/[id]': {
    ...{ least: 'editor', status: 200 },
    at: ({ objected }) => `/reply-links/${objected.link.id}`,
  },
  'PUT /replies/[id]/decision': {
    ...{ least: 'editor', status: 200 },
    at: ({ objected }) => `/replies/${objected.reply.id}/decision`,
    body: () => ({ decision: 'published' }),
  },
  'GET /published/[slug]/challenges': {
    ...{ least: 'anyone', status: 200 },
    at: ({ published }) => `/published/${published}/challenges`,
  },
};

const objection = ({ objected }: World) => ({ challengeId: objected.challenge.id });

export const challengeActions: Record<string, ActionRow> = {
  draftAnswerAction: {
    least: 'reviewer',
    send: (world) => ({ ...objection(world), ...answer }),
  },
  disposeChallengeAction: {
    least: 'editor',
    send: (world) => ({ ...objection(world), ...answer }),
  },
  screenChallengeAction: {
    least: 'editor',
    send: (world) => ({ ...objection(world), screening: 'set_aside' }),
  },
  issueReplyLinkAction: {
    least: 'editor',
    send: ({ objected }) => ({ claimId: objected.claim.id, name: 'The port' }),
  },
  revokeReplyLinkAction: {
    least: 'editor',
    send: ({ objected }) => ({ linkId: objected.link.id }),
  },
  decideReplyAction: {
    least: 'editor',
    send: ({ objected }) => ({ replyId: objected.reply.id, decision: 'published' }),
  },
};

/** For readers; with something made up they do nothing. */
export const challengeOpenActions = {
  sendChallengeAction: {
    ...{ slug: 'nobody-published-this', publication: '1', about: 'verdict', kind: 'objection' },
    ...{ text: 'The winter is missing.', consent: 'yes' },
  },
  sendReplyAction: { token: 'nobody-knows-it', text: 'We count.', name: 'Jo', consent: 'yes' },
};

import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { listPeople, type PersonView } from '@/lib/people/queries';
import { NONCE_BYTES } from '@/lib/sealed';
import type { Reply } from '@/prisma/generated/client';
import type { ReplyDecision } from '@/prisma/generated/enums';
import {
  canDeclineReply,
  canIssueLink,
  canPublishReply,
  type LinkState,
  stateOf,
  visibleReplyLinks,
} from './policy';
import { openReplyLink, sealReplyLink } from './token';

/** What came by a link, and what became of it. */
export type ReplyView = {
  id: string;
  text: string;
  name: string;
  receivedAt: string;
  decision: ReplyDecision | null;
  reason: string | null;
  decidedBy: PersonView | null;
  decidedAt: string | null;
  can: { publish: boolean; decline: boolean };
};

/** A link for a reply. `address` is there for editors while the link works. Times are UTC, ISO 8601. */
export type ReplyLinkView = {
  id: string;
  name: string;
  publicationNumber: number;
  state: LinkState;
  issuedBy: PersonView;
  issuedAt: string;
  expiresAt: string;
  address: string | null;
  reply: ReplyView | null;
  can: { revoke: boolean };
};

export type RepliesView = { items: ReplyLinkView[]; can: { issue: boolean } };

/** The links for replies to a claim, newest first, with what came by them; null outside the team. */
export async function listReplies(
  viewer: Viewer,
  claimId: string,
  now = new Date(),
): Promise<RepliesView | null> {
  if (viewer.kind !== 'member') return null;
  const { teamId, userId } = viewer;
  const claim = await db.claim.findFirst({
    where: { id: claimId, teamId },
    select: {
      replyLinks: { include: { reply: true }, orderBy: { issuedAt: 'desc' } },
      contributors: { where: { userId }, select: { userId: true } },
      conflicts: { where: { userId, liftedAt: null }, select: { id: true } },
      publications: { select: { id: true }, take: 1 },
    },
  });
  if (!claim) return null;
  const people = new Map((await listPeople(teamId)).map((person) => [person.id, person]));
  const named = (id: string) => people.get(id) ?? { id, name: id };
  const own = {
    contributor: claim.contributors.length > 0,
    conflicted: claim.conflicts.length > 0,
  };
  const issue = canIssueLink(viewer, teamId) && claim.publications.length > 0;
  const items = claim.replyLinks.map((link): ReplyLinkView => {
    const state = stateOf(link, now);
    const { id, name, publicationNumber } = link;
    const can = (reply: Reply) => {
      const facts = { teamId, decided: reply.decision !== null, ...own };
      return {
        publish: canPublishReply(viewer, facts),
        decline: canDeclineReply(viewer, facts),
      };
    };
    return {
      ...{ id, name, publicationNumber, state, issuedBy: named(link.issuedById) },
      issuedAt: link.issuedAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
      address: state === 'open' && issue ? addressOf(id) : null,
      reply: link.reply && toReply(link.reply, can(link.reply), named),
      can: { revoke: state === 'open' && issue },
    };
  });
  return { items, can: { issue } };
}

/** The whole address of a link; each call makes another one that works as well. */
export function addressOf(id: string): string {
  const token = sealReplyLink(id, env.AUTH_SECRET ?? '', randomBytes(NONCE_BYTES));
  return `${env.ASSAY_URL}${paths.reply(token)}`;
}

function toReply(
  reply: Reply,
  can: ReplyView['can'],
  named: (id: string) => PersonView,
): ReplyView {
  const { id, text, name, decision, reason, decidedById } = reply;
  return {
    ...{ id, text, name, decision, reason, can },
    receivedAt: reply.receivedAt.toISOString(),
    decidedBy: decidedById === null ? null : named(decidedById),
    decidedAt: reply.decidedAt?.toISOString() ?? null,
  };
}

/** A reply that waits for an editor, in the team's queue. */
export type WaitingReply = {
  id: string;
  name: string;
  receivedAt: string;
  claim: { number: number; statement: string; language: string | null };
};

/** The replies that nobody decided on, first one first; none outside the team. */
export async function listWaitingReplies(viewer: Viewer): Promise<WaitingReply[]> {
  const rows = await db.reply.findMany({
    where: { decision: null, link: visibleReplyLinks(viewer) },
    orderBy: { receivedAt: 'asc' },
    select: {
      ...{ id: true, receivedAt: true },
      link: {
        select: {
          name: true,
          claim: { select: { number: true, statement: true, language: true } },
        },
      },
    },
  });
  return rows.map(({ id, receivedAt, link }) => ({
    ...{ id, name: link.name, claim: link.claim },
    receivedAt: receivedAt.toISOString(),
  }));
}

/** A reply as readers see it, unaltered. `of` is whom the publisher gave the link to. */
export type PublicReply = {
  id: string;
  of: string;
  name: string;
  text: string;
  publication: number;
  receivedAt: string;
};

/** The replies to the claim with this slug today that were published, newest first. Open to all. */
export async function listPublicReplies(slug: string): Promise<PublicReply[]> {
  const rows = await db.reply.findMany({
    where: { decision: 'published', link: { claim: { slug } } },
    include: { link: { select: { name: true, publicationNumber: true } } },
    orderBy: { receivedAt: 'desc' },
  });
  return rows.map(({ id, name, text, link, receivedAt }) => ({
    ...{ id, name, text, of: link.name, publication: link.publicationNumber },
    receivedAt: receivedAt.toISOString(),
  }));
}

/** What somebody sees behind their personal link. */
export type ReplyInvitation = {
  of: string;
  slug: string;
  statement: string;
  language: string | null;
  state: LinkState;
  expiresAt: string;
  reply: {
    text: string;
    name: string;
    decision: ReplyDecision | null;
    reason: string | null;
  } | null;
};

/** The link that a token names, with what came by it; null for one that does not work or was revoked. */
export async function getReplyInvitation(
  token: string,
  now = new Date(),
): Promise<ReplyInvitation | null> {
  const id = env.AUTH_SECRET ? openReplyLink(token, env.AUTH_SECRET) : null;
  const link =
    id &&
    (await db.replyLink.findUnique({
      where: { id },
      include: {
        reply: true,
        claim: { select: { slug: true } },
        publication: { select: { statement: true, language: true } },
      },
    }));
  if (!link || link.revokedAt) return null;
  const { reply, claim, publication, name } = link;
  return {
    ...{ of: name, slug: claim.slug ?? '', ...publication, state: stateOf(link, now) },
    expiresAt: link.expiresAt.toISOString(),
    reply: reply && {
      ...{ text: reply.text, name: reply.name, decision: reply.decision, reason: reply.reason },
    },
  };
}

/** How many challenges and replies of the viewer's team wait for an editor; 0 for a visitor. One statement. */
export async function countWaitingForEditors(viewer: Viewer): Promise<number> {
  if (viewer.kind !== 'member') return 0;
  const { teamId } = viewer;
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT ((SELECT count(*) FROM challenge c WHERE c.team_id = ${teamId}::uuid AND c.screening = 'passed'
        AND NOT EXISTS (SELECT 1 FROM challenge_disposition d WHERE d.challenge_id = c.id))
      + (SELECT count(*) FROM reply r JOIN reply_link l ON l.id = r.link_id
        WHERE l.team_id = ${teamId}::uuid AND r.decision IS NULL))::int AS count`;
  return rows[0]?.count ?? 0;
}

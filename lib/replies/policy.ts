import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';
import type { Prisma, Reply, ReplyLink } from '@/prisma/generated/client';

/** The links that the viewer may see: those to the team's claims, and none for anybody else. */
export function visibleReplyLinks(viewer: Viewer): Prisma.ReplyLinkWhereInput {
  return viewer.kind === 'member' ? { teamId: viewer.teamId } : { id: { in: [] } };
}

/** How a link stands: it waits for a reply, was used, was revoked, or its time is over. */
export type LinkState = 'open' | 'used' | 'revoked' | 'expired';

/** The state of a link at `now`. */
export function stateOf(
  link: Pick<ReplyLink, 'revokedAt' | 'expiresAt'> & { reply: Pick<Reply, 'id'> | null },
  now: Date,
): LinkState {
  if (link.reply) return 'used';
  if (link.revokedAt) return 'revoked';
  return link.expiresAt <= now ? 'expired' : 'open';
}

/** Editors give links for replies to published claims, and revoke them while nobody used them. */
export function canIssueLink(viewer: Viewer, teamId: string): viewer is Member {
  return mayAct(viewer, 'editor', teamId);
}

/** Any editor publishes a reply, whoever worked on the claim: it is the other side’s word, not a judgement of it. */
export function canPublishReply(
  viewer: Viewer,
  reply: { teamId: string; decided: boolean },
): viewer is Member {
  return mayAct(viewer, 'editor', reply.teamId) && !reply.decided;
}

/** Only an editor who contributed nothing to the claim and has no interest of their own keeps a reply from readers. */
export function canDeclineReply(
  viewer: Viewer,
  reply: { teamId: string; decided: boolean; contributor: boolean; conflicted: boolean },
): viewer is Member {
  return canPublishReply(viewer, reply) && !reply.contributor && !reply.conflicted;
}

import 'server-only';
import { randomBytes } from 'node:crypto';
import { recordEvent } from '@/lib/audit/mutations';
import { type Member, visitor } from '@/lib/auth/types';
import { isConflicted } from '@/lib/conflicts/queries';
import { transaction } from '@/lib/db';
import { lockClaim } from '@/lib/digest/mutations';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { countSending } from '@/lib/floodgate/mutations';
import { NONCE_BYTES } from '@/lib/sealed';
import {
  canDeclineReply,
  canIssueLink,
  canPublishReply,
  stateOf,
  visibleReplyLinks,
} from './policy';
import { LINK_DAYS, type ReplyDecisionInput, type ReplyInput, type ReplyLinkInput } from './schema';
import { openReplyLink, sealReplyLink } from './token';

const DAY = 86_400_000;

/**
 * Makes a personal link by which somebody may reply to the latest publication of a claim, once, within sixty days.
 * FORBIDDEN below editor, NOT_FOUND outside the team, INVALID before the claim is published.
 */
export async function issueReplyLink(
  member: Member,
  { claimId, name }: ReplyLinkInput,
  now = new Date(),
): Promise<{ id: string; token: string }> {
  const id = await transaction(async (tx) => {
    const claim = await lockClaim(tx, claimId);
    if (claim?.teamId !== member.teamId) {
      throw new AppError('NOT_FOUND', 'There is no such claim.');
    }
    if (!canIssueLink(member, claim.teamId)) {
      throw new AppError('FORBIDDEN', 'Only an editor gives a link for a reply.');
    }
    const { _max } = await tx.publication.aggregate({ where: { claimId }, _max: { number: true } });
    if (_max.number === null) {
      throw new AppError('INVALID', 'There is nothing to reply to before the claim is published.');
    }
    const link = await tx.replyLink.create({
      data: {
        ...{ claimId, name, teamId: claim.teamId, publicationNumber: _max.number },
        ...{ issuedById: member.userId, issuedAt: now },
        expiresAt: new Date(now.getTime() + LINK_DAYS * DAY),
      },
      select: { id: true },
    });
    await recordEvent(tx, member, {
      action: 'reply.invited',
      subject: { kind: 'reply_link', id: link.id },
      claimId,
      after: { name },
    });
    return link.id;
  });
  return { id, token: sealReplyLink(id, env.AUTH_SECRET ?? '', randomBytes(NONCE_BYTES)) };
}

/** Ends a link that nobody used. FORBIDDEN below editor, NOT_FOUND outside the team, CONFLICT when it is used or ended. */
export async function revokeReplyLink(
  member: Member,
  { linkId }: { linkId: string },
): Promise<{ id: string }> {
  return await transaction(async (tx) => {
    const where = { AND: [visibleReplyLinks(member), { id: linkId }] };
    const found = await tx.replyLink.findFirst({ where, select: { claimId: true } });
    if (!found) throw new AppError('NOT_FOUND', 'There is no such link.');
    if (!canIssueLink(member, member.teamId)) {
      throw new AppError('FORBIDDEN', 'Only an editor revokes a link for a reply.');
    }
    await lockClaim(tx, found.claimId);
    const link = await tx.replyLink.findUniqueOrThrow({
      where: { id: linkId },
      include: { reply: { select: { id: true } } },
    });
    if (link.reply || link.revokedAt) {
      throw new AppError('CONFLICT', 'The link was used or revoked already.');
    }
    await tx.replyLink.update({
      where: { id: linkId },
      data: { revokedAt: new Date(), revokedById: member.userId },
    });
    await recordEvent(tx, member, {
      action: 'reply.link_revoked',
      subject: { kind: 'reply_link', id: linkId },
      claimId: link.claimId,
      after: { name: link.name },
    });
    return { id: linkId };
  });
}

/**
 * Keeps what somebody replies by their personal link, for an editor to publish. NOT_FOUND for a link that does not work or
 * was revoked or used, or whose time is over; LIMITED when too many come.
 */
export async function sendReply(
  { token, text, name }: ReplyInput,
  { address, now }: { address: string; now: Date },
): Promise<void> {
  const linkId = env.AUTH_SECRET ? openReplyLink(token, env.AUTH_SECRET) : null;
  if (!linkId) throw gone();
  await countSending('reply', address);
  await keepReply(linkId, { text, name }, now);
}

/** The same for whoever opened the link already. */
export async function keepReply(
  linkId: string,
  { text, name }: Pick<ReplyInput, 'text' | 'name'>,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const found = await tx.replyLink.findUnique({ where: { id: linkId } });
    if (!found) throw gone();
    await lockClaim(tx, found.claimId);
    const link = await tx.replyLink.findUniqueOrThrow({
      where: { id: linkId },
      include: { reply: { select: { id: true } } },
    });
    if (stateOf(link, now) !== 'open') throw gone();
    const { id } = await tx.reply.create({
      data: { linkId, text, name, receivedAt: now },
      select: { id: true },
    });
    await recordEvent(tx, visitor, {
      action: 'reply.received',
      subject: { kind: 'reply', id },
      ...{ teamId: link.teamId, claimId: link.claimId },
      after: { name: link.name },
    });
  });
}

function gone(): AppError {
  return new AppError('NOT_FOUND', 'This link was used or revoked, or its time is over.');
}

/**
 * Publishes a reply as it was written, or declines it with a reason that the sender reads. FORBIDDEN below editor, and for
 * declining what replies to one's own work; NOT_FOUND outside the team, CONFLICT when it was decided.
 */
export async function decideReply(
  member: Member,
  { replyId, decision, reason }: ReplyDecisionInput,
): Promise<{ id: string; slug: string }> {
  return await transaction(async (tx) => {
    const found = await tx.reply.findFirst({
      where: { id: replyId, link: visibleReplyLinks(member) },
      select: { link: { select: { claimId: true } } },
    });
    if (!found) throw new AppError('NOT_FOUND', 'There is no such reply.');
    const { claimId } = found.link;
    await lockClaim(tx, claimId);
    const reply = await tx.reply.findUniqueOrThrow({
      where: { id: replyId },
      include: { link: { include: { claim: { select: { slug: true } } } } },
    });
    const facts = {
      ...{ teamId: reply.link.teamId, decided: false },
      contributor: (await tx.contributor.count({ where: { claimId, userId: member.userId } })) > 0,
      conflicted: await isConflicted(tx, claimId, member.userId),
    };
    const may = decision === 'published' ? canPublishReply : canDeclineReply;
    if (!may(member, facts)) {
      const sentence =
        decision === 'published'
          ? 'Only an editor publishes a reply.'
          : 'An editor who contributed nothing to the claim declines a reply.';
      throw new AppError('FORBIDDEN', sentence);
    }
    if (reply.decision) throw new AppError('CONFLICT', 'Somebody decided on this reply already.');
    await tx.reply.update({
      where: { id: replyId },
      data: {
        ...{ decision, decidedById: member.userId, decidedAt: new Date() },
        ...(decision === 'declined' && { reason }),
      },
    });
    await recordEvent(tx, member, {
      action: decision === 'published' ? 'reply.published' : 'reply.declined',
      subject: { kind: 'reply', id: replyId },
      claimId,
      after: { name: reply.link.name, ...(decision === 'declined' && { reason }) },
    });
    return { id: replyId, slug: reply.link.claim.slug ?? '' };
  });
}

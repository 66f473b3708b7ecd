import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member, System } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { canInvite } from '@/lib/people/policy';
import type { InviteInput } from '@/lib/people/schema';
import { createSecret, hashSecret } from '@/lib/people/secret-token';

/** A week: long enough for a holiday, short enough for a link that lies in a mailbox. */
const VALID_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Invites somebody by link into the member's team (or, from the command line, into `teamId`). An earlier open link for
 * the same address is revoked. The secret is in `path`, once; CONFLICT when the person is in the team already.
 */
export async function inviteMember(
  actor: Member | System,
  input: InviteInput & { teamId?: string },
  now = new Date(),
): Promise<{ id: string; path: string; expiresAt: string }> {
  const teamId = actor.kind === 'member' ? actor.teamId : input.teamId;
  if (!teamId) throw new AppError('INVALID', 'Name the team.');
  if (actor.kind === 'member' && !canInvite(actor, teamId)) {
    throw new AppError('FORBIDDEN', 'Only an admin of the team invites people.');
  }
  return transaction(async (tx) => {
    await refuseMember(tx, teamId, input.email);
    await tx.invitation.updateMany({
      where: { teamId, email: input.email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    const secret = createSecret();
    const expiresAt = new Date(now.getTime() + VALID_MS);
    const { id } = await tx.invitation.create({
      data: {
        teamId,
        email: input.email,
        role: input.role,
        tokenHash: hashSecret(secret),
        invitedById: actor.kind === 'member' ? actor.userId : null,
        createdAt: now,
        expiresAt,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      action: 'invitation.created',
      subject: { kind: 'invitation', id },
      teamId,
      after: { email: input.email, role: input.role },
    });
    return { id, path: paths.acceptInvitation(secret), expiresAt: expiresAt.toISOString() };
  });
}

async function refuseMember(tx: Tx, teamId: string, email: string): Promise<void> {
  const there = await tx.member.findFirst({
    where: { teamId, removedAt: null, user: { email } },
    select: { id: true },
  });
  if (!there) return;
  const sentence = `${email} is in this team already. Change the role in the list of members.`;
  throw new AppError('CONFLICT', sentence, { email: sentence });
}

/** Takes an open invitation back; its link says so from then on. CONFLICT when it was accepted or taken back. */
export async function revokeInvitation(
  member: Member,
  { invitationId }: { invitationId: string },
  now = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: { id: invitationId, teamId: member.teamId },
      select: { email: true, role: true },
    });
    if (!invitation) throw new AppError('NOT_FOUND', 'There is no such invitation.');
    if (!canInvite(member, member.teamId)) {
      throw new AppError('FORBIDDEN', 'Only an admin of the team takes invitations back.');
    }
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) {
      throw new AppError('CONFLICT', 'This invitation was accepted or taken back in the meantime.');
    }
    await recordEvent(tx, member, {
      action: 'invitation.revoked',
      subject: { kind: 'invitation', id: invitationId },
      before: invitation,
    });
  });
}

/**
 * The link that makes the first admin of an installation without a team; null once there is a team. An earlier link of
 * this kind stops working, because only its hash is known.
 */
export async function createFirstAdminInvitation(
  now = new Date(),
): Promise<{ path: string } | null> {
  return transaction(async (tx) => {
    if ((await tx.team.count()) > 0) return null;
    await tx.invitation.updateMany({
      where: { teamId: null, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    const secret = createSecret();
    const { id } = await tx.invitation.create({
      data: {
        role: 'admin',
        tokenHash: hashSecret(secret),
        createdAt: now,
        expiresAt: new Date(now.getTime() + VALID_MS),
      },
      select: { id: true },
    });
    await recordEvent(
      tx,
      { kind: 'system', job: 'first-start' },
      {
        action: 'invitation.created',
        subject: { kind: 'invitation', id },
        after: { role: 'admin' },
      },
    );
    return { path: paths.acceptInvitation(secret) };
  });
}

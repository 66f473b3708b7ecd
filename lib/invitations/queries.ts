import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canInvite } from '@/lib/people/policy';
import { hashSecret } from '@/lib/people/secret-token';
import type { Role } from '@/prisma/generated/enums';
import { type InvitationStanding, invitationStanding } from './standing';

/** An open invitation as admins see it; the link itself is never shown again. */
export type InvitationView = { id: string; email: string; role: Role; expiresAt: string };

/** The open invitations of the viewer's team, newest first; empty for anybody but its admins. */
export async function listInvitations(viewer: Viewer, now: Date): Promise<InvitationView[]> {
  if (viewer.kind !== 'member' || !canInvite(viewer, viewer.teamId)) return [];
  const invitations = await db.invitation.findMany({
    where: {
      teamId: viewer.teamId,
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, email: true, role: true, expiresAt: true },
  });
  return invitations.map(({ id, email, role, expiresAt }) => ({
    id,
    email: email ?? '',
    role,
    expiresAt: expiresAt.toISOString(),
  }));
}

/** What the holder of a link may know before accepting. Without a team it is the first admin's. */
export type InvitationOffer = {
  standing: InvitationStanding;
  team: string | null;
  email: string | null;
  role: Role;
  invitedBy: string | null;
  /** Whether the address belongs to an account already. */
  known: boolean;
};

/** The offer behind a link's secret; null when there is no such invitation. The secret is the permission. */
export async function getInvitationOffer(
  secret: string,
  now: Date,
): Promise<InvitationOffer | null> {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: hashSecret(secret) },
    include: { team: { select: { name: true } } },
  });
  if (!invitation) return null;
  const { email, role, invitedById } = invitation;
  const [inviter, account] = await Promise.all([
    invitedById ? db.user.findUnique({ where: { id: invitedById }, select: { name: true } }) : null,
    email ? db.user.findUnique({ where: { email }, select: { id: true } }) : null,
  ]);
  return {
    standing: invitationStanding(invitation, now),
    team: invitation.team?.name ?? null,
    email,
    role,
    invitedBy: inviter?.name ?? null,
    known: account !== null,
  };
}

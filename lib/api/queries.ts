import 'server-only';
import type { Member, MemberFields } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { hashSecret } from '@/lib/people/secret-token';

/** A token that counts: whom it acts for, and when it was last noted as used. */
export type TokenView = { id: string; lastUsedAt: Date | null; member: MemberFields };

/** The token's owner in the token's team; null when it is unknown or revoked, or the owner has left or is disabled. */
export async function findToken(token: string): Promise<TokenView | null> {
  const row = await db.apiToken.findUnique({
    where: { tokenHash: hashSecret(token) },
    include: { user: { select: { name: true, disabledAt: true } } },
  });
  if (!row || row.revokedAt || row.user.disabledAt) return null;
  const member = await db.member.findUnique({
    where: { teamId_userId: { teamId: row.teamId, userId: row.userId } },
  });
  if (!member || member.removedAt) return null;
  return {
    id: row.id,
    lastUsedAt: row.lastUsedAt,
    member: {
      userId: row.userId,
      memberId: member.id,
      teamId: row.teamId,
      role: member.role,
      name: row.user.name,
      mayWrite: row.scope === 'full',
    },
  };
}

/** The teams of a member with role and rating scale in order, the one they act in first; retired ratings left out. */
export async function listOwnTeams(member: Member) {
  const rows = await db.member.findMany({
    where: { userId: member.userId, removedAt: null },
    select: {
      role: true,
      team: {
        select: {
          id: true,
          slug: true,
          name: true,
          isDemonstration: true,
          ratings: {
            where: { retiredAt: null },
            select: { key: true, name: true, value: true, definition: true },
            orderBy: { position: 'asc' },
          },
        },
      },
    },
    orderBy: { team: { name: 'asc' } },
  });
  const teams = rows.map(({ role, team }) => ({ ...team, role }));
  const isCurrent = (team: { id: string }) => team.id === member.teamId;
  return [...teams.filter(isCurrent), ...teams.filter((team) => !isCurrent(team))];
}

import 'server-only';
import { createHash } from 'node:crypto';
import type { MemberFields } from '@/lib/auth/types';
import { db } from '@/lib/db';

/** The SHA-256 of a token in hexadecimal: all that is kept of it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A token that counts: whom it acts for, and when it was last noted as used. */
export type TokenView = { id: string; lastUsedAt: Date | null; member: MemberFields };

/** The token's owner in the token's team; null when it is unknown or revoked, or the owner has left or is disabled. */
export async function findToken(token: string): Promise<TokenView | null> {
  const row = await db.apiToken.findUnique({
    where: { tokenHash: hashToken(token) },
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

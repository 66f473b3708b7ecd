import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { canCreateToken, canRevokeToken } from '@/lib/people/policy';
import type { CreateTokenInput } from '@/lib/people/schema';
import { createSecret, hashSecret, TOKEN_PREFIX } from '@/lib/people/secret-token';

/** Makes an API token of the member for their team. The token itself is in the answer, once; only its hash is kept. */
export async function createToken(
  member: Member,
  { name, scope }: CreateTokenInput,
): Promise<{ id: string; token: string }> {
  if (!canCreateToken(member)) {
    throw new AppError('FORBIDDEN', 'A token that may only read cannot make another token.');
  }
  const token = `${TOKEN_PREFIX}${createSecret()}`;
  return transaction(async (tx) => {
    const { id } = await tx.apiToken.create({
      data: {
        userId: member.userId,
        teamId: member.teamId,
        name,
        scope,
        tokenHash: hashSecret(token),
      },
      select: { id: true },
    });
    await recordEvent(tx, member, {
      action: 'token.created',
      subject: { kind: 'token', id },
      after: { name, scope },
    });
    return { id, token };
  });
}

/** Makes a token worthless at once: one's own, or as an admin any of the team. CONFLICT when it is already. */
export async function revokeToken(
  member: Member,
  { tokenId }: { tokenId: string },
  now = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    const token = await tx.apiToken.findFirst({
      where: { id: tokenId, OR: [{ teamId: member.teamId }, { userId: member.userId }] },
      select: { userId: true, teamId: true, name: true },
    });
    if (!token) throw new AppError('NOT_FOUND', 'There is no such token.');
    if (!canRevokeToken(member, token)) {
      throw new AppError('FORBIDDEN', 'Only its owner or an admin of the team revokes a token.');
    }
    const { count } = await tx.apiToken.updateMany({
      where: { id: tokenId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) throw new AppError('CONFLICT', 'This token is revoked already.');
    await recordEvent(tx, member, {
      action: 'token.revoked',
      subject: { kind: 'token', id: tokenId },
      teamId: token.teamId,
      before: { name: token.name, userId: token.userId },
    });
  });
}

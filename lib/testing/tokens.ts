import { randomBytes } from 'node:crypto';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { hashSecret, TOKEN_PREFIX } from '@/lib/people/secret-token';

/** Makes a token of the member, as the command line would. */
export async function createTokenOf(by: Member, scope: 'full' | 'read' = 'full'): Promise<string> {
  const token = `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;
  const { userId, teamId } = by;
  const tokenHash = hashSecret(token);
  await db.apiToken.create({ data: { userId, teamId, name: 'test', tokenHash, scope } });
  return token;
}

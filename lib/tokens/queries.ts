import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canGovernMembers } from '@/lib/teams/policy';

/** An API token that still works, without its secret. `mine` is false for those an admin sees of others. */
export type TokenView = {
  id: string;
  name: string;
  scope: 'full' | 'read';
  owner: { id: string; name: string };
  mine: boolean;
  createdAt: string;
  lastUsedAt: string | null;
};

/** The tokens of the viewer's team that are not revoked: one's own, or for an admin everybody's; newest first. */
export async function listTokens(viewer: Viewer): Promise<TokenView[]> {
  if (viewer.kind !== 'member') return [];
  const all = canGovernMembers(viewer, viewer.teamId);
  const tokens = await db.apiToken.findMany({
    where: {
      AND: [{ teamId: viewer.teamId, revokedAt: null }, all ? {} : { userId: viewer.userId }],
    },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      name: true,
      scope: true,
      createdAt: true,
      lastUsedAt: true,
      user: { select: { id: true, name: true } },
    },
  });
  return tokens.map((token) => ({
    id: token.id,
    name: token.name,
    scope: token.scope,
    owner: token.user,
    mine: token.user.id === viewer.userId,
    createdAt: token.createdAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  }));
}

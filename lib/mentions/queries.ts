import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import type { Mentionable } from './markdown';

/** Who can be named in a comment: the people of the viewer's team, by name; nobody for a visitor. */
export async function listMentionable(viewer: Viewer, tx: Tx = db): Promise<Mentionable[]> {
  if (viewer.kind !== 'member') return [];
  return await tx.user.findMany({
    where: { members: { some: { teamId: viewer.teamId, removedAt: null } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}

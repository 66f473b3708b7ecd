import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { hasRole } from '@/lib/teams/roles';

/** A mail that did not arrive, or may not have. `reason` is the server's or the network's; `to` a person's name. */
export type MailTrouble = {
  id: string;
  to: string;
  own: boolean;
  state: 'failed' | 'uncertain';
  reason: string;
  at: string;
};

/** Older troubles say nothing about today's mail. 30 days, in milliseconds. */
const RECENT = 30 * 86_400_000;

/** Mail to the viewer that did not arrive lately, and to everybody of the team for its admins; the latest 50. */
export async function listMailTroubles(viewer: Viewer, now: Date): Promise<MailTrouble[]> {
  if (viewer.kind !== 'member') return [];
  const { teamId, userId } = viewer;
  const rows = await db.mail.findMany({
    where: {
      teamId,
      ...(!hasRole(viewer, 'admin') && { userId }),
      state: { in: ['failed', 'uncertain'] },
      endedAt: { gte: new Date(now.getTime() - RECENT) },
    },
    orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  const people = await db.user.findMany({
    where: { id: { in: rows.map((row) => row.userId) } },
    select: { id: true, name: true },
  });
  return rows.map((row) => ({
    id: row.id,
    to: people.find(({ id }) => id === row.userId)?.name ?? '',
    own: row.userId === userId,
    state: row.state === 'uncertain' ? 'uncertain' : 'failed',
    reason: row.lastError ?? '',
    at: (row.endedAt ?? row.createdAt).toISOString(),
  }));
}

/** To whom a mail goes; null when there is no such mail. */
export async function findMailRecipient(
  mailId: string,
): Promise<{ teamId: string; userId: string } | null> {
  return await db.mail.findUnique({
    where: { id: mailId },
    select: { teamId: true, userId: true },
  });
}

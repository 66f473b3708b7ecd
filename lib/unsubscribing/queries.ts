import 'server-only';
import type { NotificationKind } from '@/lib/attention/kinds';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { openUnsubscription, type Unsubscription } from './token';

/** What a link stops, in words for the person it was sent to. */
export type StoppingView = { team: string; name: string; kind: NotificationKind | 'all' };

/** Whose mail a link stops; null when it does not work, or the person is not in the team any more. */
export async function findUnsubscription(token: string): Promise<Unsubscription | null> {
  const found = env.AUTH_SECRET ? openUnsubscription(token, env.AUTH_SECRET) : null;
  if (!found) return null;
  const { userId, teamId } = found;
  const members = await db.member.count({ where: { userId, teamId, removedAt: null } });
  return members > 0 ? found : null;
}

/** What a link stops; null when it does not work. */
export async function getStopping(token: string): Promise<StoppingView | null> {
  const found = await findUnsubscription(token);
  if (!found) return null;
  const [team, user] = await Promise.all([
    db.team.findUnique({ where: { id: found.teamId }, select: { name: true } }),
    db.user.findUnique({ where: { id: found.userId }, select: { name: true } }),
  ]);
  return team && user && { team: team.name, name: user.name, kind: found.kind };
}

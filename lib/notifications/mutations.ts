import 'server-only';
import { v7 as uuid } from 'uuid';
import type { Member } from '@/lib/auth/types';
import { db, type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Prisma } from '@/prisma/generated/client';
import { type ReadEvent, readEvents, readReach } from './audience-queries';
import { getNotification } from './queries';
import type { Reading } from './schema';
import { collapse, type Told, toldOf } from './telling';

/** An import of a large file is many transactions; what came within this time is one line. One hour, in milliseconds. */
const AT_ONCE = 3_600_000;

/**
 * Tells people of events: one notification for each person and event, however often and wherever this runs. Of many events
 * at once only the first is told. Members get it who are in the team now and have not muted the thing.
 */
export async function makeNotifications(eventIds: readonly string[]): Promise<void> {
  const events = await readEvents(eventIds);
  for (const teamId of new Set(events.map((event) => event.teamId))) {
    const own = events.filter((event) => event.teamId === teamId);
    await transaction((tx) => tell(tx, own));
  }
}

async function tell(tx: Tx, events: readonly ReadEvent[]): Promise<void> {
  const reach = await readReach(tx, events);
  const told = collapse(
    events.flatMap((event) => {
      const own = reach.get(event.id);
      return own ? toldOf(event, own) : [];
    }),
  );
  const fresh = [];
  for (const one of told) if (await isNew(tx, one)) fresh.push(one);
  await tx.notification.createMany({
    // The order of ids is the order of inboxes.
    data: fresh.map(({ userId, kind, many, event }) => {
      const { id: eventId, teamId, claimId, documentId, commentId, webhookId, actorId, at } = event;
      const place = { claimId, documentId, commentId, webhookId };
      return { id: uuid(), teamId, userId, eventId, kind, many, actorId, at, ...place };
    }),
    skipDuplicates: true,
  });
}

/** A mention that stays in an edited comment is not told again, and the rest of a large import neither. */
async function isNew(tx: Tx, { userId, event, kind, many }: Told<ReadEvent>): Promise<boolean> {
  if (event.action === 'comment.edited') {
    const { commentId } = event;
    // Two processes may tell of two edits at the same time.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`edited:${commentId}`}, 0))`;
    return (await tx.notification.count({ where: { userId, commentId, kind } })) === 0;
  }
  if (!many) return true;
  // Two processes may tell of two parts of an import at the same time.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`many:${userId}`}, 0))`;
  const since = new Date(event.at.getTime() - AT_ONCE);
  const earlier = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM notification n JOIN audit_event e ON e.id = n.event_id
    WHERE n.user_id = ${userId}::uuid AND n.many AND n.at >= ${since} AND e.action = ${event.action}
      AND n.actor_id IS NOT DISTINCT FROM ${event.actorId}::uuid LIMIT 1`;
  return earlier.length === 0;
}

/** Marks the member's own notifications as read or unread again; answers how many changed. */
export async function markRead(member: Member, reading: Reading): Promise<{ count: number }> {
  const { ids, claimId, documentId, webhookId, tips, all, upTo, read } = reading;
  const which: Prisma.NotificationWhereInput[] = [
    ...(ids ? [{ id: { in: ids } }] : []),
    ...(claimId ? [{ claimId }] : []),
    ...(documentId ? [{ documentId, claimId: null }] : []),
    ...(webhookId ? [{ webhookId }] : []),
    ...(tips ? [{ kind: 'tip' }] : []),
    ...(all ? [{}] : []),
  ];
  const { count } = await db.notification.updateMany({
    where: {
      AND: [
        { userId: member.userId, teamId: member.teamId, readAt: read ? null : { not: null } },
        { OR: which },
        upTo ? { id: { lte: upTo } } : {},
      ],
    },
    data: { readAt: read ? new Date() : null },
  });
  return { count };
}

/** The same for one by its id; NOT_FOUND when it is not the member's. */
export async function markOneRead(member: Member, id: string, read: boolean): Promise<void> {
  if (!(await getNotification(member, id))) {
    throw new AppError('NOT_FOUND', 'There is no such notification.');
  }
  await markRead(member, { ids: [id], read });
}

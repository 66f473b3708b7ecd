import 'server-only';
import { z } from 'zod';
import type { Member, Viewer } from '@/lib/auth/types';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db } from '@/lib/db';
import { choiceOf } from '@/lib/watching/queries';
import { Prisma } from '@/prisma/generated/client';
import { type InboxFilter, inboxCursorSchema } from './schema';
import type { InboxThing, NotificationView } from './view';
import { toViews } from './view-queries';

type Page = { show: InboxFilter; cursor?: string; limit: number };

/** Lines of one thing that are shown before the rest is summed up: what fits a screen beside others. */
const LINES = 8;

/** The viewer's notifications in their team, newest first; none for a visitor. */
export async function listNotifications(
  viewer: Viewer,
  { show, cursor, limit }: Page,
): Promise<{ items: NotificationView[]; nextCursor: string | null }> {
  if (viewer.kind !== 'member') return { items: [], nextCursor: null };
  const last = cursor && fromCursor(inboxCursorSchema, cursor).last;
  const rows = await db.notification.findMany({
    where: { AND: [own(viewer), shown(show), last ? { id: { lt: last } } : {}] },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const end = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: await toViews(viewer, page),
    nextCursor: end ? toCursor({ last: end.id }) : null,
  };
}

/** One notification of the viewer's own; null when it is not theirs, or what it tells is not there any more. */
export async function getNotification(
  viewer: Viewer,
  id: string,
): Promise<NotificationView | null> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(id).success) return null;
  const row = await db.notification.findFirst({ where: { AND: [own(viewer), { id }] } });
  return row ? ((await toViews(viewer, [row]))[0] ?? null) : null;
}

/** How many of the viewer's notifications are unread; null for a visitor. */
export async function countUnread(viewer: Viewer): Promise<number | null> {
  if (viewer.kind !== 'member') return null;
  return await db.notification.count({ where: { ...own(viewer), readAt: null } });
}

/**
 * The viewer's inbox: by claim, or by document or webhook where there is no claim, all tips together, the thing with the newest line first. `newest` is
 * the last line there was when it was read; null in an empty inbox.
 */
export async function listInbox(
  viewer: Viewer,
  { show, cursor, limit }: Page,
): Promise<{ things: InboxThing[]; nextCursor: string | null; newest: string | null }> {
  if (viewer.kind !== 'member') return { things: [], nextCursor: null, newest: null };
  const last = cursor ? fromCursor(inboxCursorSchema, cursor).last : null;
  const groups = await readGroups(viewer, show, last, limit + 1);
  const page = groups.slice(0, limit);
  const end = groups.length > limit ? page.at(-1) : undefined;
  const newest = await db.notification.findFirst({
    where: own(viewer),
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return {
    things: await toThings(viewer, show, page),
    nextCursor: end ? toCursor({ last: end.newest }) : null,
    newest: newest?.id ?? null,
  };
}

/** What a line is about; all tips are one thing, which has the id of their team. */
const thing = Prisma.sql`coalesce(claim_id, document_id, webhook_id, CASE WHEN kind = 'tip' THEN team_id END)`;

type Group = { thing: string; newest: string; lines: number; unread: number };

// Ids of version 7 begin with the time, and their text sorts as they do.
function readGroups(
  { userId, teamId }: Member,
  show: InboxFilter,
  last: string | null,
  limit: number,
): Promise<Group[]> {
  const only = {
    all: Prisma.empty,
    unread: Prisma.sql`AND read_at IS NULL`,
    mentions: Prisma.sql`AND kind = 'mention'`,
  }[show];
  const after = last ? Prisma.sql`HAVING max(id::text) < ${last}` : Prisma.empty;
  return db.$queryRaw<Group[]>`
    SELECT ${thing}::text AS thing, max(id::text) AS newest, count(*)::int AS lines,
      count(*) FILTER (WHERE read_at IS NULL)::int AS unread
    FROM notification
    WHERE user_id = ${userId}::uuid AND team_id = ${teamId}::uuid AND ${thing} IS NOT NULL ${only}
    GROUP BY 1 ${after} ORDER BY 2 DESC LIMIT ${limit}`;
}

async function toThings(
  viewer: Member,
  show: InboxFilter,
  groups: readonly Group[],
): Promise<InboxThing[]> {
  const ids = groups.map(({ thing }) => thing);
  const [rows, choices] = await Promise.all([
    readLines(viewer, show, ids),
    db.watch.findMany({ where: { userId: viewer.userId, targetId: { in: ids } } }),
  ]);
  const views = await toViews(viewer, rows);
  return groups.flatMap(({ thing, lines, unread }) => {
    const items = views.filter((view) => thingOf(view, viewer.teamId) === thing);
    const [first] = items;
    if (!first) return [];
    const { claim } = first;
    const choice = choices.find(({ targetId }) => targetId === thing);
    return {
      claim,
      document: claim ? null : first.document,
      webhook: first.webhook,
      tips: first.kind === 'tip',
      items,
      more: Math.max(0, lines - items.length),
      unread,
      choice: choice ? choiceOf(choice) : null,
    };
  });
}

function thingOf({ kind, claim, document, webhook }: NotificationView, teamId: string) {
  return kind === 'tip' ? teamId : (claim ?? document ?? webhook)?.id;
}

async function readLines({ userId, teamId }: Member, show: InboxFilter, things: string[]) {
  const where = shown(show);
  const lists = await Promise.all(
    things.map((id) =>
      db.notification.findMany({
        where: {
          AND: [
            { userId, teamId },
            where,
            {
              OR: [
                { claimId: id },
                { claimId: null, documentId: id },
                { webhookId: id },
                { kind: 'tip', teamId: id },
              ],
            },
          ],
        },
        orderBy: { id: 'desc' },
        take: LINES,
      }),
    ),
  );
  return lists.flat();
}

function own({ userId, teamId }: Member) {
  return { userId, teamId } satisfies Prisma.NotificationWhereInput;
}

function shown(show: InboxFilter): Prisma.NotificationWhereInput {
  if (show === 'unread') return { readAt: null };
  return show === 'mentions' ? { kind: 'mention' } : {};
}

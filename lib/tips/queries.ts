import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { namingOf } from '@/lib/claims/view';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db } from '@/lib/db';
import { listPeople } from '@/lib/people/queries';
import { hasRole } from '@/lib/teams/roles';
import type { TipState } from '@/prisma/generated/enums';
import { groupAlike } from './alike';
import { visibleTips } from './policy';
import { type TipFilter, type TipShelf, tipPlaceSchema } from './schema';
import { type TipView, tipSelect, toTipView } from './view';

/** Which states stand on which shelf; what its sender withdrew or had answered stands on none. */
const shelves: Readonly<Record<TipShelf, TipState[]>> = {
  received: ['received'],
  held: ['held'],
  taken_up: ['merged', 'became_claim'],
  declined: ['declined'],
  spam: ['spam'],
};

/** A tip in a list; `group` is the id of the first tip of the page that is a near copy of it, or its own. */
export type ListedTip = TipView & { group: string };

/** The team's tips on one shelf, newest first, near copies on a page under one `group`. Empty for visitors. */
export async function listTips(
  viewer: Viewer,
  { show, cursor, limit }: TipFilter,
): Promise<{ items: ListedTip[]; nextCursor: string | null }> {
  if (!hasRole(viewer, 'observer')) return { items: [], nextCursor: null };
  const after = cursor ? { id: { lt: fromCursor(tipPlaceSchema, cursor).id } } : {};
  const rows = await db.tip.findMany({
    where: { AND: [visibleTips(viewer), { state: { in: shelves[show] } }, after] },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: tipSelect,
  });
  const naming = namingOf(await listPeople(viewer.teamId));
  const page = rows.slice(0, limit);
  const groupOf = new Map(
    groupAlike(page).flatMap((group) => group.map(({ id }) => [id, group[0]?.id ?? id])),
  );
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      ...toTipView(viewer, row, naming),
      group: groupOf.get(row.id) ?? row.id,
    })),
    nextCursor: rows.length > limit && last ? toCursor({ id: last.id }) : null,
  };
}

/** One tip of the team; null when there is none, and for visitors. */
export async function getTip(viewer: Viewer, id: string): Promise<TipView | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const row = await db.tip.findFirst({
    where: { AND: [visibleTips(viewer), { id }] },
    select: tipSelect,
  });
  return row && toTipView(viewer, row, namingOf(await listPeople(viewer.teamId)));
}

/** The tips with these ids that the viewer can still make a claim of, in the order of arrival. */
export async function listOpenTips(viewer: Viewer, ids: readonly string[]): Promise<TipView[]> {
  if (!hasRole(viewer, 'reviewer') || ids.length === 0) return [];
  const rows = await db.tip.findMany({
    where: { AND: [visibleTips(viewer), { id: { in: [...ids] } }] },
    orderBy: { id: 'asc' },
    select: tipSelect,
  });
  const naming = namingOf(await listPeople(viewer.teamId));
  return rows.map((row) => toTipView(viewer, row, naming)).filter(({ can }) => can.merge);
}

/** How many tips stand on each shelf of the viewer's team; zeros for a visitor. */
export async function countTips(viewer: Viewer): Promise<Record<TipShelf, number>> {
  const rows = await db.tip.groupBy({ by: ['state'], where: visibleTips(viewer), _count: true });
  const count = (shelf: TipShelf) =>
    rows
      .filter(({ state }) => shelves[shelf].includes(state))
      .reduce((sum, { _count }) => sum + _count, 0);
  return {
    received: count('received'),
    held: count('held'),
    taken_up: count('taken_up'),
    declined: count('declined'),
    spam: count('spam'),
  };
}

/** The file that came with a tip of the team, to be saved; null when there is none. */
export async function getTipFile(
  viewer: Viewer,
  tipId: string,
): Promise<{ filename: string; mediaType: string; content: Uint8Array<ArrayBuffer> } | null> {
  return await db.tipFile.findFirst({
    where: { tip: { AND: [visibleTips(viewer), { id: tipId }] } },
    select: { filename: true, mediaType: true, content: true },
  });
}

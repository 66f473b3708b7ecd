import 'server-only';
import { z } from 'zod';
import type { Member } from '@/lib/auth/types';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db } from '@/lib/db';
import { visibleDrafts } from './policy';
import { type DraftFields, draftFieldsSchema } from './schema';

/** What a form held when it was saved; `savedAt` is the server's time and tells one state of it from the next. */
export type DraftView = {
  key: string;
  fields: DraftFields;
  seenVersion: number | null;
  savedAt: string;
};

type DraftRow = { key: string; fields: unknown; seenVersion: number | null; savedAt: Date };

/** The row as it leaves; what is stored was checked when it came, and is checked again. */
export function toDraftView(row: DraftRow): DraftView {
  const { key, seenVersion, savedAt } = row;
  const fields = draftFieldsSchema.parse(row.fields);
  return { key, fields, seenVersion, savedAt: savedAt.toISOString() };
}

const columns = { key: true, fields: true, seenVersion: true, savedAt: true };

/** One's own draft under a key; null when there is none. */
export async function getDraft(member: Member, key: string): Promise<DraftView | null> {
  const row = await db.draft.findFirst({
    where: { AND: [visibleDrafts(member), { key }] },
    select: columns,
  });
  return row && toDraftView(row);
}

const place = z.object({ at: z.coerce.date(), key: z.string() });

type Page = { keys?: string[]; limit: number; cursor?: string };

/** One's own drafts in this team, the newest first, page by page; only those under `keys` when some are given. */
export async function listDrafts(
  member: Member,
  { keys, limit, cursor }: Page,
): Promise<{ items: DraftView[]; nextCursor: string | null }> {
  const after = cursor ? fromCursor(place, cursor) : null;
  const rows = await db.draft.findMany({
    where: {
      AND: [
        visibleDrafts(member),
        keys ? { key: { in: keys } } : {},
        after
          ? { OR: [{ savedAt: { lt: after.at } }, { savedAt: after.at, key: { gt: after.key } }] }
          : {},
      ],
    },
    orderBy: [{ savedAt: 'desc' }, { key: 'asc' }],
    take: limit + 1,
    select: columns,
  });
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(toDraftView),
    nextCursor: last ? toCursor({ at: last.savedAt, key: last.key }) : null,
  };
}

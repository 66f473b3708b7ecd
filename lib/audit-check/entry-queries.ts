import 'server-only';
import { type EventRow, entryText, toEntry } from '@/lib/audit-log/entry';
import { eventColumns } from '@/lib/audit-log/tree-queries';
import { db } from '@/lib/db';
import { leafHashNow } from '@/lib/merkle/frontier';
import { toHex } from '@/lib/merkle/hash';
import type { Place } from '@/lib/merkle/spans';

/** A stored leaf with its event; the event's columns are null when it is gone. */
export type StoredEntry = {
  index: number;
  eventId: string;
  hash: Uint8Array;
  position: number | null;
} & (EventRow | { [Column in keyof EventRow]: null });

/** The leaves from `start` up to and without `end`, with their events. */
export function readEntries(start: number, end: number): Promise<StoredEntry[]> {
  return db.$queryRaw<StoredEntry[]>`
    SELECT leaf.index::float8 AS index, leaf.event_id AS "eventId", leaf.hash, event.position::float8 AS position,
      ${eventColumns}
    FROM audit_leaf leaf LEFT JOIN audit_event event ON event.id = leaf.event_id
    WHERE leaf.index >= ${start}::bigint AND leaf.index < ${end}::bigint ORDER BY leaf.index`;
}

/** The stored hashes of nodes above the leaves, as hexadecimal digits by `level/index`; missing ones are left out. */
export async function readNodes(places: readonly Place[]): Promise<Map<string, string>> {
  const levels = places.map(({ level }) => level);
  const indexes = places.map(({ index }) => index);
  const rows = await db.$queryRaw<{ place: string; hash: string }[]>`
    SELECT node.level || '/' || node.index AS place, encode(node.hash, 'hex') AS hash
    FROM unnest(${levels}::int[], ${indexes}::bigint[]) AS wanted (level, index)
    JOIN audit_node node ON node.level = wanted.level AND node.index = wanted.index`;
  return new Map(rows.map(({ place, hash }) => [place, hash]));
}

/** What is wrong with an entry, in a sentence; null when its event still says what it said when it entered. */
export function tamperedSentence(row: StoredEntry | undefined, index: number): string | null {
  if (!row) return `Entry ${index}: it was removed from the log.`;
  if (row.id === null) return `Entry ${index}: its event ${row.eventId} was removed.`;
  const leaf = leafHashNow(entryText(toEntry(row)));
  if (toHex(leaf) === toHex(row.hash)) return null;
  return `Entry ${index}: event ${row.eventId} (${row.action}) does not say what it said when it entered.`;
}

import 'server-only';
import { type AuditEntry, type EventRow, isPublic, toEntry } from '@/lib/audit-log/entry';
import { eventColumns, readPaths } from '@/lib/audit-log/tree-queries';
import { db } from '@/lib/db';
import { toHex } from '@/lib/merkle/hash';
import { inclusionSpans } from '@/lib/merkle/spans';
import { Prisma } from '@/prisma/generated/client';
import { type CheckpointView, toCheckpointView } from './queries';

/** What shows that an entry is in the log. `entry` is null where readers may not have it: who has it knows its leaf. */
export type ProvenEntry = {
  entry: AuditEntry | null;
  leaf: string;
  index: number;
  checkpoint: CheckpointView;
  path: string[];
};

/** The proofs under a digest; `waiting` entries are in no checkpoint yet. */
export type AuditProof = { digest: string; entries: ProvenEntry[]; waiting: number };

type Found = EventRow & {
  hash: Uint8Array | null;
  index: number | null;
  size: number | null;
};

/** Of one digest and of one leaf there are a handful; more would be repeated approvals of many years. */
const MOST = 50;

/**
 * The proofs that what was published or approved under a digest (64 hexadecimal digits) is in the log, or those of the
 * entry with this leaf; each against the first checkpoint that has it, so that a proof stays the same for ever. Null when
 * nothing of that digest was published and no entry has that leaf. Open to everybody.
 */
export async function getAuditProof(digest: string): Promise<AuditProof | null> {
  const published = await readPublished(digest);
  const found = published.length > 0 ? published : await readLeaf(digest);
  if (found.length === 0) return null;
  const entered = found.flatMap((row) => toEntered(row) ?? []);
  const [checkpoints, paths] = await Promise.all([
    db.auditCheckpoint.findMany({ where: { size: { in: entered.map(({ size }) => size) } } }),
    readPaths(
      db,
      entered.map(({ index, size }) => inclusionSpans(index, size)),
    ),
  ]);
  const bySize = new Map(checkpoints.map((row) => [Number(row.size), toCheckpointView(row)]));
  const entries = entered.flatMap(({ row, leaf, index, size }, at) => {
    const checkpoint = bySize.get(size);
    const entry = toEntry(row);
    const shown = isPublic(entry) ? entry : null;
    return checkpoint ? [{ entry: shown, leaf, index, checkpoint, path: paths[at] ?? [] }] : [];
  });
  return { digest, entries, waiting: found.length - entries.length };
}

function toEntered(row: Found) {
  const { hash, index, size } = row;
  if (hash === null || index === null || size === null) return null;
  return { row, leaf: toHex(hash), index, size };
}

/** Only what was published: an approval of what never was says nothing to readers. */
async function readPublished(digest: string): Promise<Found[]> {
  const rows = await readEntries(Prisma.sql`
    event.after ->> 'digest' = ${digest} AND event.action IN ('claim.published', 'approval.given')
    AND EXISTS (SELECT 1 FROM publication WHERE publication.digest = ${digest}
      AND publication.claim_id = event.claim_id)`);
  return rows.filter(isPublic);
}

const readLeaf = (leaf: string) => readEntries(Prisma.sql`leaf.hash = decode(${leaf}, 'hex')`);

function readEntries(where: Prisma.Sql): Promise<Found[]> {
  return db.$queryRaw<Found[]>`
    SELECT ${eventColumns}, leaf.hash, leaf.index::float8 AS index,
      (SELECT min(size)::float8 FROM audit_checkpoint WHERE size > leaf.index) AS size
    FROM audit_event event LEFT JOIN audit_leaf leaf ON leaf.event_id = event.id
    WHERE ${where} ORDER BY event.position LIMIT ${MOST}`;
}

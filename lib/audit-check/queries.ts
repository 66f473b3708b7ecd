import 'server-only';
import { readSize } from '@/lib/audit-log/tree-queries';
import { db } from '@/lib/db';
import { append, type Frontier, rootOf, type TreeNode } from '@/lib/merkle/frontier';
import { toHex } from '@/lib/merkle/hash';
import { checkNote, readKeys } from './checkpoint-queries';
import { readEntries, readNodes, type StoredEntry, tamperedSentence } from './entry-queries';
import { type AuditReport, collectFaults, type Faults } from './fault';

/** Entries that are held in memory at a time. */
const BATCH = 2_000;

type Progress = (done: number, total: number) => void;
type Stored = Awaited<ReturnType<typeof readCheckpoints>>[number];

/**
 * Computes the whole log again from its events: every leaf, every node, every root, and the signature of every checkpoint. As
 * all roots are computed of one row of leaves, checkpoints whose roots hold are consistent with one another. Changes nothing.
 */
export async function checkAuditLog(
  onProgress: Progress = () => undefined,
  batch = BATCH,
): Promise<AuditReport> {
  const faults = collectFaults();
  const keys = await readKeys();
  const size = await readSize();
  const frontier: Frontier = { size: 0, nodes: [] };
  let checkpoints = 0;
  for (let start = 0; start < size; start += batch) {
    const end = Math.min(start + batch, size);
    const stored = await readCheckpoints(start, end);
    const rows = await readEntries(start, end);
    const roots = await checkStretch(faults, frontier, rows, { end, stored });
    for (const checkpoint of stored) {
      const root = roots.get(Number(checkpoint.size)) ?? null;
      await checkNote(faults, keys, checkpoint, root);
      checkpoints += 1;
    }
    onProgress(end, size);
  }
  await checkEnd(faults);
  const waiting = await checkLeftOut(faults);
  return { entries: size, checkpoints, waiting, ...faults.found() };
}

/** Goes through some entries; answers the roots at the sizes of checkpoints as they are computed from the stored leaves. */
async function checkStretch(
  faults: Faults,
  frontier: Frontier,
  rows: readonly StoredEntry[],
  { end, stored }: { end: number; stored: readonly Stored[] },
): Promise<Map<number, string>> {
  const sizes = new Set(stored.map(({ size }) => Number(size)));
  const roots = new Map<number, string>();
  const made: TreeNode[] = [];
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  while (frontier.size < end) {
    const index = frontier.size;
    const row = byIndex.get(index);
    const differs = tamperedSentence(row, index);
    if (differs) {
      const { eventId = null, position = null } = row ?? {};
      faults.add('entry', differs, { index, eventId, position });
    }
    made.push(...append(frontier, row?.hash ?? new Uint8Array()).slice(1));
    if (sizes.has(frontier.size)) roots.set(frontier.size, toHex(rootOf(frontier)));
  }
  await checkNodes(faults, made);
  return roots;
}

async function checkNodes(faults: Faults, made: readonly TreeNode[]): Promise<void> {
  const stored = await readNodes(made);
  for (const { level, index, hash } of made) {
    if (stored.get(`${level}/${index}`) === toHex(hash)) continue;
    const first = index * 2 ** level;
    const last = first + 2 ** level - 1;
    const where = `Entries ${first} to ${last}`;
    faults.add('node', `${where}: the stored hash over them is not what they come to.`, {
      index: first,
    });
  }
}

function readCheckpoints(start: number, end: number) {
  return db.auditCheckpoint.findMany({
    where: { size: { gt: start, lte: end } },
    orderBy: { size: 'asc' },
  });
}

/** A log that was cut off is shorter than what was signed. */
async function checkEnd(faults: Faults): Promise<void> {
  const size = await readSize();
  const beyond = await db.auditCheckpoint.findMany({
    where: { size: { gt: size } },
    orderBy: { size: 'asc' },
  });
  for (const checkpoint of beyond) {
    faults.add(
      'checkpoint',
      `Checkpoint of ${checkpoint.size} entries: the log has only ${size}, the others were removed.`,
      { index: size },
    );
  }
}

/** Events that neither entered nor wait; answers how many wait. */
async function checkLeftOut(faults: Faults): Promise<number> {
  const rows = await db.$queryRaw<{ id: string; position: number; action: string }[]>`
    SELECT event.id, event.position::float8 AS position, event.action FROM audit_event event
    WHERE NOT EXISTS (SELECT 1 FROM audit_leaf leaf WHERE leaf.event_id = event.id)
      AND NOT EXISTS (SELECT 1 FROM audit_waiting waiting WHERE waiting.event_id = event.id)
    ORDER BY event.position`;
  for (const { id: eventId, position, action } of rows) {
    const sentence = `Event ${eventId} (${action}) neither is in the log nor waits for it.`;
    faults.add('event', sentence, { eventId, position });
  }
  return db.auditWaiting.count();
}

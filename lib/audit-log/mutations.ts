import 'server-only';
import { type Tx, transaction } from '@/lib/db';
import { append, leafHashNow, type TreeNode } from '@/lib/merkle/frontier';
import { toHex } from '@/lib/merkle/hash';
import { type EventRow, entryText, toEntry } from './entry';
import { eventColumns, readFrontier } from './tree-queries';

/** Any number that nothing else in this database locks: "log" in ASCII. */
const LOG_LOCK = 0x6c_6f_67;

/** Takes well under a second, and an installation of many years enters in some minutes of such turns. */
const BATCH = 1_000;

/** One at a time, in whichever process, until the caller's transaction ends. */
export async function lockLog(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOG_LOCK}::bigint)`;
}

/** Lets every waiting event enter the log, in batches; answers how many. Those that commit meanwhile may wait for the next time. */
export async function enterWaiting(batch = BATCH): Promise<number> {
  for (let total = 0; ; ) {
    const entered = await transaction((tx) => enterSome(tx, batch));
    total += entered;
    if (entered < batch) return total;
  }
}

type Waiting = EventRow & { position: string };

async function enterSome(tx: Tx, batch: number): Promise<number> {
  await lockLog(tx);
  const rows = await tx.$queryRaw<Waiting[]>`
    SELECT waiting.position::text, ${eventColumns}
    FROM audit_waiting waiting JOIN audit_event event ON event.id = waiting.event_id
    ORDER BY waiting.position LIMIT ${batch}`;
  if (rows.length === 0) return 0;
  const frontier = await readFrontier(tx);
  const entered = rows.map((row) => {
    const nodes = append(frontier, leafHashNow(entryText(toEntry(row))));
    return { row, nodes };
  });
  await insert(
    tx,
    entered.map(({ row, nodes }) => ({ ...toStored(nodes[0]), event: row.id })),
    entered.flatMap(({ nodes }) => nodes.slice(1).map(toStored)),
  );
  const positions = rows.map(({ position }) => position);
  await tx.$executeRaw`DELETE FROM audit_waiting WHERE position = ANY(${positions}::bigint[])`;
  return rows.length;
}

const toStored = (node: TreeNode | undefined) => ({
  ...{ level: node?.level, index: node?.index, hash: toHex(node?.hash ?? new Uint8Array()) },
});

/** In the order that the triggers ask for: leaves as they follow one another, then nodes from below. */
async function insert(tx: Tx, leaves: unknown[], nodes: unknown[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_leaf (index, event_id, hash)
    SELECT index, event, decode(hash, 'hex')
    FROM json_to_recordset(${JSON.stringify(leaves)}::json) AS leaf (index bigint, event uuid, hash text)
    ORDER BY index`;
  await tx.$executeRaw`
    INSERT INTO audit_node (level, index, hash)
    SELECT level, index, decode(hash, 'hex')
    FROM json_to_recordset(${JSON.stringify(nodes)}::json) AS node (level int, index bigint, hash text)
    ORDER BY level, index`;
}

import { openBenchDatabase } from './database';
import { randomFrom } from './random';
import { latency, timesOf } from './timing';

/**
 * A log of 100,000 events: how quickly they enter its tree, what a signed checkpoint and a proof take, and how long the whole
 * check of it is. Beside the proofs the obvious way, without stored nodes: every leaf is read and hashed together for each.
 * Both ways must come to the same path, or the bench fails. Run with
 * `npx tsx --conditions=react-server bench/audit.ts`.
 */
const EVENTS = 100_000;
const PROOFS = 200;
const SLOW_PROOFS = 10;

const database = await openBenchDatabase();
const { db } = await import('@/lib/db');
const { settleEnvironment } = await import('@/lib/env');
const { migrateJobs } = await import('@/lib/jobs/migrate');
const { enterWaiting } = await import('@/lib/audit-log/mutations');
const { checkAuditLog } = await import('@/lib/audit-check/queries');
const { makeCheckpoint } = await import('@/lib/checkpoints/mutations');
const { getAuditProof } = await import('@/lib/checkpoints/proof-queries');
const { listCheckpoints } = await import('@/lib/checkpoints/queries');
const { inclusionSpans } = await import('@/lib/merkle/spans');
const { nodeHashNow } = await import('@/lib/merkle/frontier');
const { toHex } = await import('@/lib/merkle/hash');
const { createMember } = await import('@/prisma/factories');
settleEnvironment({ ASSAY_URL: 'https://bench.example', ASSAY_DATA_DIR: database.directory });
await migrateJobs();

const { teamId, userId } = await createMember(db, { role: 'editor' });
await db.$executeRaw`
  INSERT INTO audit_event (id, team_id, actor_id, actor_kind, action, subject_kind, subject_id, before, after)
  SELECT gen_random_uuid(), ${teamId}::uuid, ${userId}::uuid, 'member', 'document.corrected', 'document', gen_random_uuid(),
    jsonb_build_object('title', 'Title ' || nth, 'publisher', 'A publisher'),
    jsonb_build_object('title', 'Another title ' || nth, 'publishedOn', '2020-01-01', 'order', nth)
  FROM generate_series(1, ${EVENTS}::int) nth`;

const began = performance.now();
const entered = await enterWaiting();
const seconds = (performance.now() - began) / 1000;
console.log(
  `${entered} events entered in ${seconds.toFixed(1)} s, ${Math.round(entered / seconds)} a second`,
);
const signing = performance.now();
await makeCheckpoint();
console.log(`a checkpoint of them: ${Math.round(performance.now() - signing)} ms`);

const random = randomFrom(1);
const size = await db.auditLeaf.count();
const someLeaf = async () => {
  const { hash, index } = await db.auditLeaf.findUniqueOrThrow({
    where: { index: random.below(size) },
  });
  return { leaf: toHex(hash), index: Number(index) };
};

/** The root over leaves, and with it nothing that could be asked for again. */
function rootOver(leaves: readonly Uint8Array[], start: number, end: number): Uint8Array {
  if (end - start === 1) return leaves[start] ?? new Uint8Array();
  const middle = start + 2 ** Math.floor(Math.log2(end - start - 1));
  return nodeHashNow(rootOver(leaves, start, middle), rootOver(leaves, middle, end));
}

/** The path of a proof from nothing but the leaves. */
async function slowPath(index: number): Promise<string[]> {
  const rows = await db.auditLeaf.findMany({ orderBy: { index: 'asc' }, select: { hash: true } });
  const leaves = rows.map(({ hash }) => hash);
  return inclusionSpans(index, leaves.length).map(({ start, end }) =>
    toHex(rootOver(leaves, start, end)),
  );
}

for (let count = 0; count < 3; count += 1) {
  const { leaf, index } = await someLeaf();
  const proof = await getAuditProof(leaf);
  if (proof?.entries[0]?.path.join() !== (await slowPath(index)).join()) {
    throw new Error(`The paths of entry ${index} differ.`);
  }
}
const asked = await Promise.all(Array.from({ length: PROOFS + 1 }, someLeaf));
let next = 0;
const one = () => asked[next++ % asked.length] ?? { leaf: '', index: 0 };
console.table([
  latency('a proof', await timesOf(() => getAuditProof(one().leaf), PROOFS)),
  latency('the obvious way', await timesOf(() => slowPath(one().index), SLOW_PROOFS)),
  latency('the list of checkpoints', await timesOf(() => listCheckpoints({ limit: 50 }), 50)),
]);

const checking = performance.now();
const report = await checkAuditLog();
if (report.faults.length > 0) throw new Error('The log does not hold.');
console.log(
  `the whole check: ${((performance.now() - checking) / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`,
);
await database.close();

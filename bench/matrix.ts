import { gzipSync } from 'node:zlib';
import type { Member } from '@/lib/auth/types';
import { openBenchDatabase } from './database';
import { randomFrom } from './random';
import { latency, timesOf } from './timing';

/**
 * How long the matrix of a large team takes and how much of it leaves, on an embedded Postgres of its own, beside the
 * obvious way: everything by one nested include, and a cell for each pair. Run with
 * `npx tsx --conditions=react-server bench/matrix.ts`.
 */
const SIZE = { claims: 500, documents: 200, evidence: 4_000 };
const RUNS = 40;

const database = await openBenchDatabase();
const { db } = await import('@/lib/db');
const { createMember } = await import('@/prisma/factories');
const { crowdDesk } = await import('./crowded-desk');
const { getMatrix } = await import('@/lib/matrix/queries');
const { readMatrixFilter } = await import('@/lib/matrix/schema');
const { matrixToCsv } = await import('@/lib/matrix/csv');
const { withRuns } = await import('@/lib/matrix/cut');
const { toMatrixAnswer } = await import('@/lib/api/presenters/matrix');
const { rootsOf } = await import('@/lib/sources/sources');
const { disagreement } = await import('@/lib/matrix/disagreement');

/** Everything by nested includes, then every pair of claim and source asked for its evidence. */
async function obvious(member: Member) {
  const claims = await db.claim.findMany({
    where: { teamId: member.teamId },
    include: {
      claimant: true,
      evidence: {
        where: { withdrawnAt: null },
        include: { passage: { include: { document: true } } },
      },
    },
  });
  const edges = await db.derivation.findMany({ where: { from: { teamId: member.teamId } } });
  const draws = edges.map(({ fromId, toId }) => ({ from: fromId, to: toId }));
  const pieces = claims.flatMap((claim) =>
    claim.evidence.map((piece) => ({
      ...{ claimId: claim.id, stance: piece.stance },
      sources: rootsOf(piece.passage.documentId, draws),
    })),
  );
  const columns = [...new Set(pieces.flatMap(({ sources }) => sources))];
  const rows = claims.map(({ id }) => {
    const cells = columns.map((column) =>
      pieces.filter((piece) => piece.claimId === id && piece.sources.includes(column)),
    );
    const side = (stance: string) =>
      cells.filter((cell) => cell.some((piece) => piece.stance === stance)).length;
    return { cells, disagreement: disagreement(side('supports'), side('contradicts')) };
  });
  return { columns, rows: rows.toSorted((a, b) => b.disagreement - a.disagreement) };
}

const size = (what: string, text: string) => ({
  what,
  kB: Math.round(Buffer.byteLength(text) / 1000),
  'kB gzip': Math.round(gzipSync(text).length / 1000),
});

const member = await createMember(db);
await crowdDesk(member, SIZE, randomFrom(1));
const sources = readMatrixFilter({});
const matrix = await getMatrix(member, sources);
const plain = await obvious(member);
const same = (rows: { disagreement: number }[]) => rows.map((row) => row.disagreement).join();
if (same(matrix.rows) !== same(plain.rows)) throw new Error('The two ways differ.');
const one = matrix.rows[0]?.claim.id;

console.log(
  `${SIZE.claims} claims, ${SIZE.documents} documents, ${SIZE.evidence} pieces of evidence`,
);
console.table([
  latency('matrix by sources', await timesOf(() => getMatrix(member, sources), RUNS)),
  latency(
    'matrix by documents',
    await timesOf(() => getMatrix(member, readMatrixFilter({ by: 'documents' })), RUNS),
  ),
  latency(
    'one row, as a cell asks for it',
    await timesOf(() => getMatrix(member, sources, one), RUNS),
  ),
  latency('the obvious way', await timesOf(() => obvious(member), 8)),
]);
const cells = matrix.rows.flatMap((row) => withRuns(row.cells, matrix.columns.length));
const filled = cells.filter((run) => 'cell' in run).length;
console.table([
  { what: 'pairs of claim and source', cells: matrix.rows.length * matrix.columns.length },
  { what: 'filled cells', cells: filled },
  { what: 'cells on the screen, empty runs joined', cells: cells.length },
]);
console.table([
  size('JSON', JSON.stringify(toMatrixAnswer(matrix))),
  size('CSV', matrixToCsv(matrix, { head: 'state', of: ({ state }) => state })),
  size('JSON of one row', JSON.stringify(toMatrixAnswer(await getMatrix(member, sources, one)))),
]);
await database.close();

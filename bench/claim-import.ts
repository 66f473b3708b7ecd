import { migrateJobs } from '@/lib/jobs/migrate';
import { openBenchDatabase } from './database';

/**
 * How long 10,000 rows of CSV take on their way in, in batches and one by one, on an embedded Postgres of its own with
 * its usual durability. Run with `npx tsx --conditions=react-server bench/claim-import.ts`.
 */
const ROWS = 10_000;
const SAMPLE = 300;

function table(rows: number, tag: string): string {
  const lines = Array.from({ length: rows }, (_, index) =>
    [
      `"The port of Tamar ${tag} handled ${index} thousand tonnes in ${1990 + (index % 35)}, its operator says."`,
      `Speaker ${index % 400}`,
      `20${10 + (index % 15)}-0${1 + (index % 9)}-1${index % 10}`,
      `"Trade; Ports ${index % 40}"`,
      `https://news.example/${index}`,
      ['False', 'Mixed', 'True'][index % 3],
    ].join(','),
  );
  return ['Statement,Claimant,Date,Topics,URL,Rating', ...lines].join('\n');
}

async function measured<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
}

const database = await openBenchDatabase();
const { db } = await import('@/lib/db');
const { createMember } = await import('@/prisma/factories');
const { createClaim } = await import('@/lib/claims/mutations');
const { beginClaimImport, requestClaimImport, runClaimImport } = await import(
  '@/lib/claim-imports/mutations'
);
const { getClaimImport } = await import('@/lib/claim-imports/queries');
await migrateJobs();

const member = await createMember(db);
const bytes = new TextEncoder().encode(table(ROWS, 'A'));
const [{ id }, tried] = await measured(() => requestClaimImport(member, { name: 'a.csv', bytes }));
await beginClaimImport(member, { importId: id });
const [, imported] = await measured(() => runClaimImport(member, id));
const ended = await getClaimImport(member, id);
if (ended?.taken !== ROWS) throw new Error(`Only ${ended?.taken} rows were taken.`);
const again = await measured(() => requestClaimImport(member, { name: 'a.csv', bytes }));

const [, one] = await measured(async () => {
  for (let index = 0; index < SAMPLE; index += 1) {
    await createClaim(member, {
      statement: `The port of Tamar B handled ${index} thousand tonnes, its operator says.`,
      claimant: { name: `Speaker ${index}` },
      claimedOn: '2020-01-01',
      topics: ['Trade', `Ports ${index % 40}`],
    });
  }
});
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.table([
  {
    what: `dry run of ${ROWS} rows`,
    seconds: tried.toFixed(1),
    'rows a second': Math.round(ROWS / tried),
  },
  {
    what: `import of ${ROWS} rows`,
    seconds: imported.toFixed(1),
    'rows a second': Math.round(ROWS / imported),
  },
  {
    what: 'dry run of the same rows again',
    seconds: again[1].toFixed(1),
    'rows a second': Math.round(ROWS / again[1]),
  },
  {
    what: `${SAMPLE} claims, one mutation each`,
    seconds: one.toFixed(1),
    'rows a second': Math.round(SAMPLE / one),
  },
]);
console.log(`most memory: ${memory} MB`);
await database.close();

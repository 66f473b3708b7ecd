import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { settleEnvironment } from '@/lib/env';
import { openDatabase } from '@/lib/installation/database';

/**
 * How long the insights of a team with 100,000 claims take, beside counting the same from the tables themselves and from
 * the audit log. Run with `npx tsx --conditions=react-server bench/insights.ts`.
 */
const SIZE = { claims: 100_000, people: 40, claimants: 400, topics: 12 };
const RUNS = 40;
const SLOW_RUNS = 5;

const dataDirectory = await mkdtemp(join(tmpdir(), 'assay-bench-'));
const database = await openDatabase({
  ...{ root: process.cwd(), dataDirectory, databaseUrl: undefined },
  say: console.error,
});
settleEnvironment({ DATABASE_URL: database.url, AUTH_SECRET: database.secret });
const { db, closeDb } = await import('@/lib/db');
const { createMember } = await import('@/prisma/factories');
const { writeHistory } = await import('./long-history');
const { getInsights } = await import('@/lib/insights/queries');

async function timesOf(work: () => Promise<unknown>, runs: number): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

const line = (what: string, times: number[]) => ({
  what,
  'p50 ms': Math.round(times[Math.floor(times.length / 2)] ?? 0),
  'p95 ms': Math.round(times[Math.floor(times.length * 0.95)] ?? 0),
});

type Group = { measure: string; key: string; count: number };
const sorted = (groups: Group[]) =>
  groups
    .map(({ measure, key, count }) => `${measure}/${key}=${count}`)
    .sort()
    .join('\n');

const editor = await createMember(db, { role: 'editor' });
const { teamId } = editor;
const began = performance.now();
await writeHistory(editor, SIZE);
const spans = await db.stateSpan.count();
const assessments = await db.assessment.count();
const publications = await db.publication.count();
console.log(
  `${SIZE.claims} claims, ${spans} spans, ${assessments} assessments, ${publications} publications, ` +
    `${await db.insightCount.count()} counts; made in ${Math.round((performance.now() - began) / 1_000)} s`,
);

/** What everything comes to, from the counts and from the facts: the same, or the bench fails. */
const counted = () => db.$queryRaw<Group[]>`
  SELECT measure::text, key, sum(count)::int AS count FROM insight_count
  WHERE team_id = ${teamId}::uuid AND topic_id = '00000000-0000-0000-0000-000000000000' AND grain = 'month' GROUP BY 1, 2`;
const fromFacts = () => db.$queryRaw<Group[]>`
  SELECT measure::text, key, count(*)::int AS count FROM insight_fact WHERE team_id = ${teamId}::uuid GROUP BY 1, 2`;
if (sorted(await counted()) !== sorted(await fromFacts())) throw new Error('The two ways differ.');

const now = new Date();
const page = (filter: Parameters<typeof getInsights>[1]) => () => getInsights(editor, filter, now);
const byMonth = () => db.$queryRaw`
  SELECT measure::text, key, date_trunc('month', day)::date AS month, count(*) FROM insight_fact
  WHERE team_id = ${teamId}::uuid GROUP BY 1, 2, 3`;
const spansByDay = () => db.$queryRaw`
  SELECT state, (entered_at AT TIME ZONE 'UTC')::date AS day, count(*),
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM left_at - entered_at)) FROM state_span
  WHERE team_id = ${teamId}::uuid GROUP BY 1, 2`;
const fromLog = () => db.$queryRaw`
  SELECT after ->> 'state' AS state, date_trunc('day', at) AS day, count(*) FROM audit_event
  WHERE team_id = ${teamId}::uuid AND action IN ('claim.created', 'claim.moved', 'claim.published') GROUP BY 1, 2`;

console.table([
  line('the whole page, 90 days', await timesOf(page({}), RUNS)),
  line('the whole page, twelve months', await timesOf(page({ period: '12m' }), RUNS)),
  line('the whole page, everything (three years)', await timesOf(page({ period: 'all' }), RUNS)),
  line('one topic, everything', await timesOf(page({ period: 'all', topic: 'topic-3' }), RUNS)),
  line('every fact grouped by month', await timesOf(byMonth, SLOW_RUNS)),
  line('spans grouped by day, states only', await timesOf(spansByDay, SLOW_RUNS)),
  line('audit log grouped by day, states only', await timesOf(fromLog, SLOW_RUNS)),
]);
console.log(
  `load average ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')} on two cores`,
);
await closeDb();
await database.close();
await rm(dataDirectory, { recursive: true, force: true });

import { openBenchDatabase } from './database';
import { latency, timesOf } from './timing';

/**
 * How long the insights of a team with 100,000 claims take, beside counting the same from the tables themselves and from
 * the audit log. Run with `npx tsx --conditions=react-server bench/insights.ts`.
 */
const SIZE = { claims: 100_000, people: 40, claimants: 400, topics: 12 };
const RUNS = 40;
const SLOW_RUNS = 5;

const database = await openBenchDatabase();
const { db } = await import('@/lib/db');
const { createMember } = await import('@/prisma/factories');
const { writeHistory } = await import('./long-history');
const { getInsights } = await import('@/lib/insights/queries');

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
  latency('the whole page, 90 days', await timesOf(page({}), RUNS)),
  latency('the whole page, twelve months', await timesOf(page({ period: '12m' }), RUNS)),
  latency('the whole page, everything (three years)', await timesOf(page({ period: 'all' }), RUNS)),
  latency('one topic, everything', await timesOf(page({ period: 'all', topic: 'topic-3' }), RUNS)),
  latency('every fact grouped by month', await timesOf(byMonth, SLOW_RUNS)),
  latency('spans grouped by day, states only', await timesOf(spansByDay, SLOW_RUNS)),
  latency('audit log grouped by day, states only', await timesOf(fromLog, SLOW_RUNS)),
]);
await database.close();

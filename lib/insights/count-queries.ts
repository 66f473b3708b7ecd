import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/prisma/generated/client';
import type { InsightMeasure } from '@/prisma/generated/enums';
import type { Waiting } from './in-all';
import type { PersonLoad } from './load';
import type { Days, Part, Unit } from './period';
import type { Count } from './table';

/** Whose counts: a team's, of all its claims or of those under one topic. */
export type Scope = { teamId: string; topicId: string | null };

/** The id under which the counts of all topics are kept. */
const ALL_TOPICS = '00000000-0000-0000-0000-000000000000';

/** What is counted over parts of time, by day, week or month with `unit`, else all in one. */
export async function readCounts(
  { teamId, topicId }: Scope,
  measures: readonly InsightMeasure[],
  parts: readonly Part[],
  unit: Unit | null,
): Promise<Count[]> {
  if (parts.length === 0) return [];
  const day = unit ? Prisma.sql`date_trunc(${unit}, day)::date::text` : Prisma.sql`NULL`;
  const reads = parts.map(
    ({ grain, from, to }) => Prisma.sql`
      SELECT measure, key, day, count FROM insight_count
      WHERE team_id = ${teamId}::uuid AND topic_id = ${topicId ?? ALL_TOPICS}::uuid AND grain = ${grain}::insight_grain
        AND measure = ANY (${measures}::insight_measure[]) AND day BETWEEN ${from}::date AND ${to}::date`,
  );
  return await db.$queryRaw<Count[]>`
    SELECT measure::text, key, ${day} AS day, sum(count)::int AS count
    FROM (${Prisma.join(reads, ' UNION ALL ')}) counts
    GROUP BY 1, 2, 3 HAVING sum(count) <> 0`;
}

/** The day of the first claim; null before there is one. */
export async function readFirstDay({ teamId, topicId }: Scope): Promise<string | null> {
  const [row] = await db.$queryRaw<{ day: string | null }[]>`
    SELECT min(day)::text AS day FROM insight_count
    WHERE team_id = ${teamId}::uuid AND topic_id = ${topicId ?? ALL_TOPICS}::uuid AND grain = 'day' AND measure = 'entered'`;
  return row?.day ?? null;
}

const ofTopic = (claimId: Prisma.Sql, topicId: string | null) =>
  topicId
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM claim_topic t WHERE t.claim_id = ${claimId} AND t.topic_id = ${topicId}::uuid)`
    : Prisma.empty;

/** The claims that entered a state in these days and wait there still, by how long at `now`. */
export async function readWaiting(
  { teamId, topicId }: Scope,
  { from, to }: Days,
  now: Date,
): Promise<Waiting[]> {
  return await db.$queryRaw<Waiting[]>`
    SELECT state::text, waited_minutes(entered_at, ${now}) AS minutes, count(*)::int AS count FROM state_span s
    WHERE team_id = ${teamId}::uuid AND left_at IS NULL AND state NOT IN ('published', 'closed')
      AND entered_at >= ${from}::date AT TIME ZONE 'UTC' AND entered_at < (${to}::date + 1) AT TIME ZONE 'UTC'
      ${ofTopic(Prisma.sql`s.claim_id`, topicId)}
    GROUP BY 1, 2`;
}

/** The open claims of each member by state, those that are overdue on `today` among them. */
export async function readLoad({ teamId, topicId }: Scope, today: string): Promise<PersonLoad[]> {
  return await db.$queryRaw`
    SELECT m.id::text, u.name, c.state::text, count(c.state)::int AS claims,
      count(*) FILTER (WHERE c.due_on < ${today}::date)::int AS overdue
    FROM member m JOIN "user" u ON u.id = m.user_id
    LEFT JOIN (SELECT a.user_id, c.state, c.due_on FROM claim c JOIN assignment a ON a.claim_id = c.id
      WHERE c.team_id = ${teamId}::uuid AND c.state NOT IN ('published', 'closed')
        ${ofTopic(Prisma.sql`c.id`, topicId)}) c ON c.user_id = m.user_id
    WHERE m.team_id = ${teamId}::uuid AND m.removed_at IS NULL AND m.role <> 'observer'
    GROUP BY m.id, u.name, c.state ORDER BY u.name, m.id`;
}

import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { hasRole } from '@/lib/teams/roles';
import { readCounts, readFirstDay, readLoad, readWaiting, type Scope } from './count-queries';
import {
  agreementTable,
  claimantsTable,
  ratingsTable,
  type ScaleRating,
  waitingTable,
} from './in-all';
import { loadTable } from './load';
import { correctionsTable, statesTable, throughputTable } from './over-time';
import { addDays, divide, type Part, type Period, partsOf, periodOf, startOf } from './period';
import { canSeeInsight } from './policy';
import { type InsightFilter, type InsightName, insightNames, NO_TOPIC } from './schema';
import type { Count, InsightTable } from './table';

/** What a team's work comes to over a period. */
export type Insights = {
  period: Period;
  /** The topic that was asked for; null for all, and when there is none with that slug. */
  topic: { slug: string; name: string } | null;
  /** What can be asked for, by name. */
  topics: { slug: string; name: string }[];
  /** Has the team, or the topic, any claims at all? */
  begun: boolean;
  /** The colour token of each rating of the scale by its key. */
  colours: Record<string, string>;
  tables: Partial<Record<InsightName, InsightTable>>;
};

/**
 * The insights of the viewer's own team by these names, without those that the viewer may not see. Null for anybody who
 * is not in a team. Nothing is read of assessments that are hidden: counts begin when a round is opened.
 */
export async function getInsights(
  viewer: Viewer,
  filter: InsightFilter,
  now: Date,
  names: readonly InsightName[] = insightNames,
): Promise<Insights | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const { teamId } = viewer;
  const topics = await readTopics(teamId);
  const topic = topics.find(({ slug }) => slug === filter.topic) ?? null;
  const scope = { teamId, topicId: topic?.id ?? null };
  const first = await readFirstDay(scope);
  const period = periodOf(filter, now.toISOString().slice(0, 10), first);
  const wanted = names.filter((name) => canSeeInsight(viewer, name));
  const [scale, tables] = await Promise.all([
    readScale(teamId),
    readTables(scope, period, now, wanted),
  ]);
  return {
    period,
    topic: topic && { slug: topic.slug, name: topic.name },
    topics: topics.map(({ slug, name }) => ({ slug, name })),
    begun: first !== null,
    colours: Object.fromEntries(scale.map(({ key, color }) => [key, color])),
    tables: Object.fromEntries(tables.map((table) => [table.name, table])),
  };
}

/**
 * One of the insights. FORBIDDEN for one that the viewer may not see, INVALID when there is no such topic, NOT_FOUND for
 * anybody who is not in a team.
 */
export async function getInsight(
  viewer: Viewer,
  name: InsightName,
  filter: InsightFilter,
  now: Date,
): Promise<Pick<Insights, 'period' | 'topic'> & { table: InsightTable }> {
  if (hasRole(viewer, 'observer') && !canSeeInsight(viewer, name)) {
    throw new AppError('FORBIDDEN', 'How much lies with whom is shown to editors and admins.');
  }
  const insights = await getInsights(viewer, filter, now, [name]);
  const table = insights?.tables[name];
  if (!insights || !table) throw new AppError('NOT_FOUND', 'There is nothing here.');
  if (filter.topic && !insights.topic) {
    throw new AppError('INVALID', NO_TOPIC, { topic: NO_TOPIC });
  }
  const { period, topic } = insights;
  return { period, topic, table };
}

async function readTopics(teamId: string) {
  return await db.topic.findMany({
    where: { teamId },
    orderBy: { name: 'asc' },
    select: { id: true, slug: true, name: true },
  });
}

async function readTables(
  scope: Scope,
  period: Period,
  now: Date,
  names: readonly InsightName[],
): Promise<InsightTable[]> {
  const pieces = divide(period);
  const read = readerOf(scope, period, now);
  const makers: Record<InsightName, () => Promise<InsightTable>> = {
    states: async () => {
      const [counts, earlier] = await Promise.all([read.series(), read.earlier()]);
      return statesTable(pieces, period, counts, earlier);
    },
    throughput: async () => throughputTable(pieces, period, await read.series()),
    corrections: async () => correctionsTable(pieces, period, await read.series()),
    waiting: async () => {
      const [totals, waiting] = await Promise.all([read.totals(), readWaiting(scope, period, now)]);
      return waitingTable(totals, waiting);
    },
    ratings: async () => ratingsTable(await read.series(), await read.scale()),
    agreement: async () => agreementTable(await read.totals(), await read.scale()),
    claimants: async () => {
      const [totals, scale] = await Promise.all([read.totals(), read.scale()]);
      return claimantsTable(totals, scale, await readClaimantNames(scope.teamId, totals));
    },
    load: async () => loadTable(await readLoad(scope, now.toISOString().slice(0, 10))),
  };
  return await Promise.all(names.map((name) => makers[name]()));
}

/** What several insights rest on is read once, and only when one of them asks. */
function readerOf(scope: Scope, period: Period, now: Date) {
  const { unit } = period;
  const byDay: Part[] = [{ grain: 'day', from: period.from, to: period.to }];
  const parts = partsOf(period);
  return {
    series: once(() =>
      readCounts(scope, ['entered', 'left', 'rated'], unit === 'month' ? parts : byDay, unit),
    ),
    totals: once(() =>
      readCounts(scope, ['waited', 'judged', 'claimed', 'claimant_rated'], parts, null),
    ),
    earlier: once(() => readCounts(scope, ['entered', 'left'], partsBefore(period, now), null)),
    scale: once(() => readScale(scope.teamId)),
  };
}

/** Everything before the period: whole months, then the days of the month it begins in. */
function partsBefore({ from }: Period, now: Date): Part[] {
  const month = startOf(from, 'month');
  // Whatever is older than any day that can be asked for.
  const begin = `${now.getUTCFullYear() - 200}-01-01`;
  const months: Part = { grain: 'month', from: begin, to: addDays(month, -1) };
  return from === month ? [months] : [months, { grain: 'day', from: month, to: addDays(from, -1) }];
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}

async function readScale(teamId: string): Promise<(ScaleRating & { color: string })[]> {
  return await db.rating.findMany({
    where: { teamId },
    orderBy: { position: 'asc' },
    select: { key: true, name: true, value: true, color: true },
  });
}

async function readClaimantNames(
  teamId: string,
  counts: readonly Count[],
): Promise<Map<string, string>> {
  const ids = counts.flatMap(({ measure, key }) =>
    measure === 'claimed' || measure === 'claimant_rated' ? [key.split('|')[0] ?? ''] : [],
  );
  const rows = await db.claimant.findMany({
    where: { teamId, id: { in: [...new Set(ids)].filter((id) => id !== '') } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

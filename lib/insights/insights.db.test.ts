import { beforeEach, describe, expect, test } from 'vitest';
import { alphaOf } from '@/lib/agreement/alpha';
import { type Member, visitor } from '@/lib/auth/types';
import { createClaim as makeClaim } from '@/lib/claims/mutations';
import { db } from '@/lib/db';
import { createClaim, createMember } from '@/prisma/factories';
import { createAssessment, createPublication, moveClaim } from '@/prisma/publishing-factories';
import { getInsight, getInsights } from './queries';
import type { InsightFilter, InsightName } from './schema';

let rana: Member;
let jun: Member;
let editor: Member;
const now = new Date('2026-06-30T12:00:00Z');

beforeEach(async () => {
  rana = await createMember(db, { name: 'Rana Said' });
  const { teamId } = rana;
  jun = await createMember(db, { teamId, name: 'Jun Watanabe' });
  editor = await createMember(db, { teamId, role: 'editor', name: 'Tala Nasser' });
});

const rowsOf = async (name: InsightName, filter: InsightFilter = {}, viewer: Member = editor) =>
  (await getInsight(viewer, name, filter, now)).table.rows;

/** A claim opened on a day, and its further steps on later ones. */
async function claimWithPast(...steps: [at: string, state?: string][]) {
  const [[opened] = ['2026-06-01'], ...later] = steps;
  const at = (day: string) => new Date(`${day}T09:00:00Z`);
  const { id } = await createClaim(db, {
    ...{ by: rana, createdAt: at(opened), stateChangedAt: at(opened) },
  });
  for (const [day, state] of later) {
    await db.claim.update({
      where: { id },
      data: {
        stateChangedAt: at(day),
        state: state as 'researching',
        ...(state === 'closed' && { closeReason: 'out_of_scope' }),
      },
    });
  }
  return id;
}

/** A claim whose round was opened, with what was said in it. */
async function judged(...ratings: string[]) {
  const { id } = await createClaim(db, { by: rana, createdAt: now, stateChangedAt: now });
  await moveClaim(db, { claimId: id, to: 'assessing' });
  const people = [rana, jun, editor];
  for (const [index, rating] of ratings.entries()) {
    await createAssessment(db, { by: people[index] ?? rana, claimId: id, rating });
  }
  await db.claim.update({ where: { id }, data: { state: 'drafting', stateChangedAt: now } });
  return id;
}

test('states, over weeks and by their end, with what was before the period', async () => {
  await claimWithPast(['2025-11-03'], ['2026-06-10', 'researching']);
  await claimWithPast(['2026-06-02'], ['2026-06-03', 'researching'], ['2026-06-20', 'closed']);
  const weeks = await rowsOf('states', { from: '2026-05-20', to: '2026-06-30' });
  expect(
    weeks.map(({ from, to, new: fresh, researching, closed }) => [
      ...[from, to, fresh, researching, closed],
    ]),
  ).toEqual([
    ['2026-05-20', '2026-05-24', 1, 0, 0],
    ['2026-05-25', '2026-05-31', 1, 0, 0],
    ['2026-06-01', '2026-06-07', 1, 1, 0],
    ['2026-06-08', '2026-06-14', 0, 2, 0],
    ['2026-06-15', '2026-06-21', 0, 1, 1],
    ['2026-06-22', '2026-06-28', 0, 1, 1],
    ['2026-06-29', '2026-06-30', 0, 1, 1],
  ]);
  // By months, the last row is the same present.
  const months = await rowsOf('states', { period: 'all' });
  expect(months).toHaveLength(8);
  expect(months.at(-1)).toMatchObject({ from: '2026-06-01', new: 0, researching: 1, closed: 1 });
  const flow = await rowsOf('throughput', { from: '2026-06-01', to: '2026-06-30' });
  const sum = (key: string) => flow.reduce((total, row) => total + Number(row[key]), 0);
  expect([flow.length, sum('opened'), sum('published'), sum('closed')]).toEqual([30, 1, 0, 1]);
});

test('waiting times count those who wait still', async () => {
  await claimWithPast(['2026-06-01'], ['2026-06-03', 'researching']);
  await claimWithPast(['2026-06-01'], ['2026-06-05', 'researching']);
  await claimWithPast(['2026-06-01']);
  await claimWithPast(['2026-05-01'], ['2026-05-02', 'researching']);
  const [fresh, researching] = await rowsOf('waiting', { from: '2026-06-01' });
  // Two of three have left: half after the second, nine in ten not known. 5,760 minutes to two figures are 5,800.
  expect(fresh).toEqual({
    ...{ state: 'new', entered: 3, left: 2, median_minutes: 5_800, p90_minutes: null },
  });
  expect(researching).toMatchObject({ entered: 2, left: 0, median_minutes: null });
});

test('ratings, corrections, and claimants', async () => {
  const port = await makeClaim(rana, { statement: 'It grew.', claimant: { name: 'Port' } });
  await makeClaim(rana, { statement: 'It shrank.', claimant: { name: 'Port' } });
  await makeClaim(rana, { statement: 'It is so.' });
  const publish = async (kind: 'first' | 'correction' | 'retraction', ratingKey: string) => {
    if (kind !== 'first') await reopen(port.id);
    await createPublication(db, { by: rana, claimId: port.id, kind, ratingKey });
  };
  const reopen = (id: string) =>
    db.claim.update({ where: { id }, data: { state: 'researching', round: { increment: 1 } } });
  await publish('first', 'false');
  await publish('correction', 'mixed');
  await publish('retraction', 'mixed');
  // Of today, which is when the mutations wrote.
  const read = async (name: InsightName) =>
    (await getInsight(editor, name, { period: '30d' }, new Date())).table.rows;
  const ratings = await read('ratings');
  expect(ratings.find(({ rating }) => rating === 'false')).toMatchObject({
    publications: 1,
    share: 0.5,
  });
  expect(ratings.find(({ rating }) => rating === 'mixed')).toMatchObject({ publications: 1 });
  expect((await read('corrections')).at(-1)).toMatchObject({
    updates: 0,
    corrections: 1,
    retractions: 1,
  });
  expect(await read('claimants')).toMatchObject([
    {
      claimant: 'Port',
      kind: 'claimant',
      claims: 2,
      share: 0.6667,
      rated_false: 1,
      rated_mixed: 1,
    },
    { claimant: null, kind: 'unknown', claims: 1, rated_false: 0 },
  ]);
});

describe('agreement', () => {
  test('is alpha over the rounds that are open, in all and for each rating', async () => {
    await judged('true', 'true');
    await judged('true', 'mixed', 'mixed');
    await judged('false', 'false');
    await judged('unproven', 'false');
    const rows = await rowsOf('agreement', { period: '30d' });
    const expected = alphaOf(
      [
        ['true', 'true'],
        ['true', 'mixed', 'mixed'],
        ['false', 'false'],
        ['unproven', 'false'],
      ].map((values) => ({ values })),
      ['false', 'mixed', 'true', 'unproven'],
      'nominal',
    );
    const { alpha } = expected as { alpha: number };
    expect(rows[0]).toMatchObject({ of: 'nominal', rounds: 4, assessments: 9 });
    expect(rows[0]?.alpha).toBeCloseTo(alpha, 3);
    // Unproven has no place in an order.
    expect(rows[1]).toMatchObject({ of: 'ordinal', rounds: 3, assessments: 7, low: null });
    expect(rows.find(({ of }) => of === 'rating:outdated')).toMatchObject({ none: 'no_variation' });
  });

  test('of a hidden round nothing is known, and nothing of another team', async () => {
    const { id } = await createClaim(db, { by: rana, createdAt: now, stateChangedAt: now });
    await moveClaim(db, { claimId: id, to: 'assessing' });
    await createAssessment(db, { by: rana, claimId: id, rating: 'true' });
    await createAssessment(db, { by: jun, claimId: id, rating: 'false' });
    expect((await rowsOf('agreement'))[0]).toMatchObject({ rounds: 0, none: 'too_few' });
    await judged('true', 'true');
    const stranger = await createMember(db, { role: 'admin' });
    for (const name of ['agreement', 'states', 'waiting', 'ratings'] as const) {
      const rows = await rowsOf(name, { period: 'all' }, stranger);
      const numbers = rows.flatMap((row) =>
        Object.values(row).filter((cell) => typeof cell === 'number'),
      );
      expect(numbers.every((one) => one === 0)).toBe(true);
    }
    expect((await rowsOf('load', {}, stranger)).map(({ open }) => open)).toEqual([0]);
  });
});

describe('who sees what', () => {
  test('load is for editors: the query itself leaves it out', async () => {
    const id = await claimWithPast(['2026-06-01']);
    await db.assignment.create({ data: { claimId: id, userId: jun.userId } });
    await db.claim.update({ where: { id }, data: { dueOn: new Date('2026-06-29') } });
    const [first] = await rowsOf('load');
    expect(first).toMatchObject({ person: 'Jun Watanabe', open: 1, new: 1, overdue: 1 });
    for (const role of ['observer', 'reviewer'] as const) {
      const member = await createMember(db, { teamId: rana.teamId, role });
      const insights = await getInsights(member, {}, now);
      expect(Object.keys(insights?.tables ?? {})).toHaveLength(7);
      expect(insights?.tables.load).toBeUndefined();
      await expect(getInsight(member, 'load', {}, now)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  test('a visitor and a job see nothing', async () => {
    expect(await getInsights(visitor, {}, now)).toBeNull();
    expect(await getInsights({ kind: 'system', job: 'test' }, {}, now)).toBeNull();
    await expect(getInsight(visitor, 'states', {}, now)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

test('a topic takes its claims’ past along; one that is not there is said', async () => {
  const { id } = await makeClaim(rana, { statement: 'It grew.', topics: ['Trade'] });
  await makeClaim(rana, { statement: 'It rained.' });
  await db.claim.update({
    where: { id },
    data: { state: 'researching', stateChangedAt: new Date() },
  });
  const read = async (topic?: string) =>
    (await getInsight(editor, 'states', { topic, period: '30d' }, new Date())).table.rows.at(-1);
  expect(await read()).toMatchObject({ new: 1, researching: 1 });
  expect(await read('trade')).toMatchObject({ new: 0, researching: 1 });
  await expect(read('rivers')).rejects.toMatchObject({ code: 'INVALID' });
});

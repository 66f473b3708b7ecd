import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { openClaims } from './demo/open-claims';
import { seedDemo } from './seed';

test('the demonstration comes whole: each claim in its state, what was said about exact words where they stand', async () => {
  await seedDemo();
  const claims = await db.claim.findMany({ select: { statement: true, state: true } });
  const states = new Map(claims.map(({ statement, state }) => [statement, state]));
  for (const { statement, state } of openClaims) expect(states.get(statement)).toBe(state);
  const published = await db.publication.groupBy({ by: ['kind'], _count: true });
  expect(Object.fromEntries(published.map(({ kind, _count }) => [kind, _count]))).toEqual({
    first: 2,
    correction: 1,
  });
  const reasons = await db.reReview.findMany({ where: { cause: 'claim_corrected' } });
  expect(reasons.map(({ tie }) => tie)).toContain('claim');

  const threads = await db.thread.findMany({ include: { claim: true, comments: true } });
  expect(new Set(threads.map(({ targetKind }) => targetKind))).toEqual(
    new Set(['claim', 'verdict', 'evidence', 'passage']),
  );
  expect(threads.filter(({ partExact }) => partExact).length).toBeGreaterThan(4);
  expect(threads.some(({ outcome, because }) => outcome && because)).toBe(true);
  expect(threads.some(({ resolvedAt }) => resolvedAt === null)).toBe(true);
  // Whoever is named by hand is found in the team: no name is left as plain words.
  const said = threads.flatMap(({ comments }) => comments.map(({ body }) => body));
  expect(said.filter((body) => /(?<!\[)@\p{L}/u.test(body))).toEqual([]);
  expect(await db.mention.count()).toBeGreaterThan(2);
  expect(await db.notification.count({ where: { kind: 'mention' } })).toBeGreaterThan(2);
  // The addresses of the demonstration do not exist: nobody is written to because of it.
  const left =
    await db.$queryRaw`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'notify'`;
  expect(left).toEqual([]);
  const tips = await db.tip.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } });
  expect(tips.map(({ state, _count }) => `${_count} ${state}`)).toEqual([
    '2 received',
    '1 held',
    '1 declined',
  ]);
  expect(await db.reaction.count()).toBeGreaterThan(2);
  for (const { claim, comments } of threads) {
    if (claim?.state === 'published') expect(comments.length).toBeGreaterThan(0);
  }
});

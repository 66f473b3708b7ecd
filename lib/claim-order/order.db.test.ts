import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { listClaims } from '@/lib/claims/queries';
import { claimFilterSchema } from '@/lib/claims/schema';
import type { ClaimSummary } from '@/lib/claims/view';
import { db } from '@/lib/db';
import { createClaim, createMember } from '@/prisma/factories';
import { ClaimPriority } from '@/prisma/generated/enums';
import { dayOf, standingOf } from './due';
import { claimSorts } from './order';

let by: Member;
const now = new Date();
const inDays = (days: number) => new Date(Date.parse(dayOf(now)) + days * 86_400_000);
const priorities = Object.values(ClaimPriority);

beforeAll(async () => {
  by = await createMember(db);
  const days = [null, -3, -1, 0, 2, 7, 8];
  const pairs = priorities.flatMap((priority) => days.map((day) => ({ priority, day })));
  for (const [index, { priority, day }] of pairs.entries()) {
    const dueOn = day === null ? null : inDays(day);
    // Few different times, so that the id has to decide.
    const stateChangedAt = new Date(now.getTime() - (index % 3) * 60_000);
    await createClaim(db, { by, statement: `Claim ${index}.`, priority, dueOn, stateChangedAt });
  }
  await createClaim(db, {
    by,
    statement: 'Done.',
    priority: 'urgent',
    dueOn: inDays(-9),
    state: 'published',
  });
});

async function list(filter: Record<string, unknown>): Promise<ClaimSummary[]> {
  const found: ClaimSummary[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listClaims(by, claimFilterSchema.parse({ ...filter, cursor }));
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

const overdue = (claim: ClaimSummary) => standingOf(claim, dayOf(now))?.kind === 'overdue';
const rank = (claim: ClaimSummary) => -priorities.indexOf(claim.priority);
const due = (claim: ClaimSummary) => claim.dueOn ?? '9999';

/** What each order compares, in words of its own. */
const keys: Record<string, (claim: ClaimSummary) => (string | number)[]> = {
  priority: (claim) => [rank(claim), due(claim), claim.stateChangedAt, claim.id],
  due: (claim) => [due(claim), rank(claim), claim.stateChangedAt, claim.id],
  pressing: (claim) => [
    overdue(claim) ? 0 : 1,
    rank(claim),
    due(claim),
    claim.stateChangedAt,
    claim.id,
  ],
};

function compare(one: (string | number)[], other: (string | number)[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  if (place === -1) return 0;
  return (one[place] ?? 0) < (other[place] ?? 0) ? -1 : 1;
}

test.each(Object.keys(keys))('in the order %s, with nothing lost between pages', async (sort) => {
  const key = keys[sort];
  if (!key) throw new Error(sort);
  const whole = await list({ sort, limit: 200 });
  expect(whole).toHaveLength(29);
  const sorted = whole.toSorted((one, other) => compare(key(one), key(other)));
  expect(whole.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 28 }), async (limit) => {
      const paged = await list({ sort, limit });
      expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    }),
    { numRuns: 6 },
  );
});

test('filters: overdue, due within seven days, without a date, by priority', async () => {
  const found = async (filter: Record<string, unknown>) => (await list(filter)).length;
  expect(await found({ due: 'overdue' })).toBe(8);
  expect(await found({ due: 'week' })).toBe(12);
  expect(await found({ due: 'none' })).toBe(4);
  expect(await found({ priority: 'urgent' })).toBe(8);
  expect(await found({ priority: ['low', 'high'], due: 'overdue' })).toBe(4);
});

test('a cursor of another order begins anew instead of failing', async () => {
  const first = await listClaims(by, claimFilterSchema.parse({ sort: 'pressing', limit: 1 }));
  for (const sort of claimSorts) {
    const filter = claimFilterSchema.parse({ sort, limit: 50, cursor: first.nextCursor });
    expect((await listClaims(by, filter)).items.length).toBeGreaterThan(0);
  }
});

import { beforeEach, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createMember, createTeam } from '@/prisma/factories';
import { assignClaim, createClaim } from './mutations';
import { countClaimsByState, listClaims, searchClaimsToAttach } from './queries';
import { claimFilterSchema } from './schema';

let by: Member;
let stranger: Member;

beforeEach(async () => {
  by = await createMember(db);
  stranger = await createMember(db, { teamId: (await createTeam(db, { name: 'Elsewhere' })).id });
});

const numbers = async (filter: Record<string, unknown>, viewer = by) => {
  const { items } = await listClaims(viewer, claimFilterSchema.parse(filter));
  return items.map(({ number }) => number);
};

async function threeClaims() {
  const claimant = { name: 'Dock Union' };
  const first = await createClaim(by, { statement: 'Cargo grew 100% in 2024.', topics: ['Trade'] });
  await createClaim(by, { statement: '新疆的棉花产量在2024年增长', claimant });
  await createClaim(by, { statement: 'Wages fell in the port.', topics: ['Work'], claimant });
  return first;
}

test('filters, each alone', async () => {
  const first = await threeClaims();
  await assignClaim(by, { claimId: first.id, userId: by.userId });
  await db.claim.update({ where: { id: first.id }, data: { state: 'researching' } });
  expect(await numbers({ sort: 'number' })).toEqual([3, 2, 1]);
  expect(await numbers({})).toEqual([1, 3, 2]);
  expect(await numbers({ sort: 'waiting' })).toEqual([1, 2, 3]);
  expect(await numbers({ q: 'CARGO' })).toEqual([1]);
  expect(await numbers({ q: 'port wages' })).toEqual([3]);
  expect(await numbers({ q: '100%' })).toEqual([1]);
  expect(await numbers({ q: '0%0' })).toEqual([]);
  expect(await numbers({ q: '棉花' })).toEqual([2]);
  expect(await numbers({ q: '#3' })).toEqual([3]);
  expect(await numbers({ q: 'dock', sort: 'number' })).toEqual([3, 2]);
  expect(await numbers({ state: 'researching' })).toEqual([1]);
  expect(await numbers({ assignee: 'me' })).toEqual([1]);
  expect(await numbers({ topic: 'work' })).toEqual([3]);
  expect(await numbers({ claimant: 'dock union', sort: 'number' })).toEqual([3, 2]);
  expect(await countClaimsByState(by, { q: 'cargo' })).toMatchObject({ new: 0, researching: 1 });
  expect(await countClaimsByState(by)).toMatchObject({ new: 2, researching: 1, closed: 0 });
});

test('nothing for other teams and visitors', async () => {
  await threeClaims();
  expect(await numbers({}, stranger)).toEqual([]);
  expect(await listClaims(visitor, claimFilterSchema.parse({}))).toEqual({
    items: [],
    nextCursor: null,
  });
  expect(await countClaimsByState(visitor)).toMatchObject({ new: 0 });
  expect(await searchClaimsToAttach(stranger, 'cargo')).toEqual([]);
});

test.each(['updated', 'number', 'waiting', 'demand'])(
  'pages by %s leave nothing out',
  async (sort) => {
    for (let index = 0; index < 5; index += 1)
      await createClaim(by, { statement: `Claim ${index}.` });
    const seen: number[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await listClaims(
        by,
        claimFilterSchema.parse({ sort, limit: 2, ...(cursor && { cursor }) }),
      );
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    } while (cursor);
    expect([...seen].sort()).toEqual([1, 2, 3, 4, 5]);
  },
);

test('a cursor that nobody gave is refused', async () => {
  const filter = claimFilterSchema.parse({ cursor: 'made-up' });
  await expect(listClaims(by, filter)).rejects.toMatchObject({ code: 'INVALID' });
});

test('claims to attach to are open ones', async () => {
  const first = await threeClaims();
  await db.claim.update({
    where: { id: first.id },
    data: { state: 'closed', closeReason: 'out_of_scope' },
  });
  expect((await searchClaimsToAttach(by, '')).map(({ number }) => number)).toEqual([3, 2]);
  expect(await searchClaimsToAttach(by, 'cargo')).toEqual([]);
});

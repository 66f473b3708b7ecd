import { beforeEach, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { createClaim, editClaim } from '@/lib/claims/mutations';
import { claimFilterSchema } from '@/lib/claims/schema';
import { db } from '@/lib/db';
import { settleMatching } from '@/lib/matching/index-mutations';
import { listLikelyPublications } from '@/lib/publications/likely-queries';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { createMember, createTeam } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { listLikelyClaims, listSimilarClaims } from './similar-queries';

let by: Member;
let stranger: Member;

beforeEach(async () => {
  by = await createMember(db);
  stranger = await createMember(db, { teamId: (await createTeam(db, { name: 'Elsewhere' })).id });
});

const similar = async (text: string, viewer = by) =>
  (await listSimilarClaims(viewer, { text })).team.map(({ number }) => number);

test('claims are found by what was said: retold, begun, misspelt, short, Chinese', async () => {
  await createClaim(by, { statement: 'Cargo grew 100% in 2024.' });
  await createClaim(by, { statement: '新疆的棉花产量在2024年增长' });
  await createClaim(by, { statement: 'Wages fell in the port.' });
  expect((await similar('Cargo grew by 100% during 2024'))[0]).toBe(1);
  expect(await similar('cargo gr')).toEqual([1]);
  expect(
    (await similar('RT @port: so the CARGO really grew?? #CargoGrew https://t.co/abc'))[0],
  ).toBe(1);
  expect((await similar('wage falls in ports'))[0]).toBe(3);
  expect((await similar('新疆棉花产量2024年增加'))[0]).toBe(2);
  expect(await similar('棉花')).toEqual([2]);
  expect(await similar('棉')).toEqual([]);
  expect(await similar('Something else altogether')).toEqual([]);
  expect(await similar('https://t.co/abcdefgh 🤔')).toEqual([]);
});

test('the same claim has a score of 1 and is told so; another number is not the same', async () => {
  const { id } = await createClaim(by, { statement: 'The river froze in 1963.' });
  const [same] = (await listSimilarClaims(by, { text: 'the river froze in 1963' })).team;
  expect(same).toMatchObject({ id, score: 1, same: true, published: null });
  const shared = same?.shared.map(({ start, end }) => same.statement.slice(start, end));
  expect(shared).toEqual(['river', 'froze', '1963']);
  const [other] = (await listSimilarClaims(by, { text: 'the river froze in 1964' })).team;
  expect(other).toMatchObject({ id, same: false });
  expect(
    (await listSimilarClaims(by, { text: 'The river froze in 1963.', exceptId: id })).team,
  ).toEqual([]);
});

test('what is found follows what the claims say now', async () => {
  const { id } = await createClaim(by, { statement: 'Cargo doubled in the harbour.' });
  expect(await similar('cargo doubled')).toEqual([1]);
  await editClaim(by, { claimId: id, version: 1, statement: 'Wages fell in the port.' });
  expect(await similar('cargo doubled')).toEqual([]);
  expect(await similar('wages fell')).toEqual([1]);
  const scope = await db.matchScope.findFirstOrThrow({ where: { teamId: by.teamId } });
  expect(scope.claims).toBe(1);
  const held = await db.matchTerm.findMany({ where: { scopeId: scope.id, claims: { gt: 0 } } });
  expect(held.map(({ term, claims }) => [term, claims]).toSorted()).toEqual([
    ['fell', 1],
    ['in', 1],
    ['port', 1],
    ['the', 1],
    ['wage', 1],
  ]);
  expect(await db.matchStale.count()).toBe(0);
});

test('two who read claims again at once read each once', async () => {
  for (let index = 0; index < 5; index += 1)
    await createClaim(by, { statement: `Quay ${index} sank.` });
  await Promise.all([settleMatching(), settleMatching(), similar('quay sank')]);
  const scope = await db.matchScope.findFirstOrThrow({ where: { teamId: by.teamId } });
  expect(scope.claims).toBe(5);
  expect(await db.matchEntry.count({ where: { scopeId: scope.id } })).toBe(5);
});

test('published claims of other teams are apart, the latest text of each, none of their drafts', async () => {
  const published = await createClaim(stranger, { statement: 'Cargo doubled in 2024.' });
  await createClaim(stranger, { statement: 'Cargo doubled in 2023.' });
  const slug = 'cargo-doubled';
  const snapshot = JSON.stringify(sampleSnapshot('Cargo doubled in 2024.', { slug }));
  await createPublication(db, { by: stranger, claimId: published.id, slug, snapshot });
  await db.claim.update({ where: { id: published.id }, data: { state: 'researching' } });
  await editClaim(stranger, {
    claimId: published.id,
    version: 1,
    statement: 'Cargo tripled in 2024.',
  });
  const text = 'Cargo doubled in 2024';
  const { team, published: found } = await listSimilarClaims(by, { text });
  expect(team).toEqual([]);
  expect(found).toEqual([
    expect.objectContaining({
      ...{ slug: 'cargo-doubled', statement: 'Cargo doubled in 2024.', ratingName: 'Mixed' },
      ...{ teamName: 'Elsewhere', same: true },
    }),
  ]);
  const own = await listSimilarClaims(stranger, { text: 'Cargo tripled in 2024' });
  expect(own.team[0]).toMatchObject({ number: 1, published: { slug: 'cargo-doubled' } });
  expect(own.published).toEqual([]);
  const open = await listLikelyPublications('CARGO doubled in 2024!', 5);
  expect(open).toMatchObject([{ slug: 'cargo-doubled', same: true }]);
  const loose = await listLikelyPublications('So cargo doubled in 2024?', 5);
  expect(loose).toMatchObject([{ slug: 'cargo-doubled', same: false }]);
  expect(await listLikelyPublications('Wages fell', 5)).toEqual([]);
});

test('lists by likeness keep to the team, the filters and the limit; visitors get nothing', async () => {
  for (const year of [2021, 2022, 2023]) {
    await createClaim(by, { statement: `Cargo doubled in ${year}.`, topics: [`Year ${year}`] });
  }
  const list = async (
    filter: Record<string, unknown>,
    viewer: Parameters<typeof listLikelyClaims>[0] = by,
  ) =>
    (await listLikelyClaims(viewer, 'cargo doubled in 2022', claimFilterSchema.parse(filter))).map(
      ({ number }) => number,
    );
  expect((await list({}))[0]).toBe(2);
  expect(await list({})).toHaveLength(3);
  expect(await list({ limit: 1 })).toEqual([2]);
  expect(await list({ topic: 'year-2023' })).toEqual([3]);
  expect(await list({}, stranger)).toEqual([]);
  expect(await list({}, visitor)).toEqual([]);
  expect(await listSimilarClaims(visitor, { text: 'Cargo doubled' })).toEqual({
    team: [],
    published: [],
  });
});

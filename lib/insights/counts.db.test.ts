import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { editClaim, createClaim as makeClaim } from '@/lib/claims/mutations';
import { db } from '@/lib/db';
import { beginClaim, claimId, people, toApproval } from '@/lib/testing/claim-in-progress';
import { createClaim, createClaimant, createMember } from '@/prisma/factories';
import { createAssessment, createPublication } from '@/prisma/publishing-factories';

let by: Member;
let second: Member;
beforeEach(async () => {
  by = await createMember(db);
  second = await createMember(db, { teamId: by.teamId });
});

type Count = {
  topicId: string;
  grain: string;
  day: string;
  measure: string;
  key: string;
  count: number;
};

/** What the triggers have written, added up; and the same counted anew from the facts. */
const counted = (teamId: string) => db.$queryRaw<Count[]>`
  SELECT topic_id::text AS "topicId", grain::text, day::text, measure::text, key, sum(count)::int AS count
  FROM insight_count WHERE team_id = ${teamId}::uuid GROUP BY 1, 2, 3, 4, 5 HAVING sum(count) <> 0 ORDER BY 1, 2, 3, 4, 5`;
const recounted = (teamId: string) => db.$queryRaw<Count[]>`
  SELECT topic_id::text AS "topicId", grain, date_trunc(grain, day)::date::text AS day, measure::text, key, count(*)::int AS count
  FROM (SELECT *, '00000000-0000-0000-0000-000000000000'::uuid AS topic_id FROM insight_fact
    UNION ALL SELECT f.*, t.topic_id FROM insight_fact f JOIN claim_topic t USING (claim_id)) f,
    (VALUES ('day'), ('month')) AS g(grain)
  WHERE team_id = ${teamId}::uuid GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`;

/** What may happen to a claim; whatever the database refuses just then does not happen. */
type Deed =
  | { what: 'make' | 'forward' | 'close' | 'reopen' | 'publish' | 'settle'; claim: number }
  | { what: 'file' | 'unfile' | 'name'; claim: number; under: number }
  | { what: 'assess'; claim: number; rating: number };

const numbers = { claim: fc.nat(3), under: fc.nat(2) };
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    what: fc.constantFrom('make', 'forward', 'close', 'reopen', 'publish', 'settle'),
    claim: numbers.claim,
  }),
  fc.record({ what: fc.constant('forward'), claim: numbers.claim }),
  fc.record({ what: fc.constantFrom('file', 'unfile', 'name'), ...numbers }),
  fc.record({ what: fc.constant('assess'), claim: numbers.claim, rating: fc.nat(2) }),
);

const after: Record<string, 'researching' | 'assessing' | 'drafting' | 'approval'> = {
  ...{ new: 'researching', researching: 'assessing', assessing: 'drafting', drafting: 'approval' },
};

/** Does a deed as a program would that knows nothing of insights, a day and a half after the one before. */
async function happen(deed: Deed, claims: string[], topics: string[], at: Date): Promise<void> {
  if (deed.what === 'make') {
    const claimant = await createClaimant(db, { by, name: `Claimant ${claims.length % 3}` });
    const made = { by, createdAt: at, stateChangedAt: at, claimantId: claimant.id };
    claims.push((await createClaim(db, made)).id);
    return;
  }
  const id = claims[deed.claim % claims.length];
  if (!id) return;
  const claim = await db.claim.findUniqueOrThrow({ where: { id } });
  const move = (data: object) =>
    db.claim.update({ where: { id }, data: { ...data, stateChangedAt: at } });
  if (deed.what === 'settle') await db.$executeRaw`SELECT settle_insights()`;
  if (deed.what === 'forward' && after[claim.state]) {
    await move({ state: after[claim.state], submittedDigest: 'a digest' });
  }
  if (deed.what === 'close' && !['published', 'closed'].includes(claim.state)) {
    await move({ state: 'closed', closeReason: 'out_of_scope' });
  }
  if (deed.what === 'reopen' && ['published', 'closed'].includes(claim.state)) {
    await move({ state: 'researching', closeReason: null, round: { increment: 1 } });
  }
  if (deed.what === 'reopen' && claim.state === 'approval') await move({ state: 'drafting' });
  if (deed.what === 'publish' && !['published', 'closed'].includes(claim.state)) {
    const kind = claim.slug
      ? (['update', 'correction', 'retraction'] as const)[deed.claim % 3]
      : 'first';
    await createPublication(db, { by, claimId: id, kind, publishedAt: at, ratingKey: 'mixed' });
  }
  if (deed.what === 'assess' && claim.state === 'assessing') {
    const rating = ['mixed', 'true', 'unproven'][deed.rating];
    const given = { claimId_round_assessorId: { claimId: id, round: claim.round, assessorId: '' } };
    for (const person of [by, second]) {
      given.claimId_round_assessorId.assessorId = person.userId;
      const there = await db.assessment.findUnique({ where: given });
      if (!there) return void (await createAssessment(db, { by: person, claimId: id, rating }));
    }
  }
  if (deed.what === 'name') {
    const claimant = await createClaimant(db, { by, name: `Claimant ${deed.under}` });
    await db.claim.update({ where: { id }, data: { claimantId: deed.under ? claimant.id : null } });
  }
  const filing = { claimId: id, topicId: topics['under' in deed ? deed.under : 0] ?? '' };
  if (deed.what === 'file')
    await db.claimTopic.createMany({ data: [filing], skipDuplicates: true });
  if (deed.what === 'unfile') await db.claimTopic.deleteMany({ where: filing });
}

test('after any history, what was counted on the way is what a recount comes to', async () => {
  const topics = await Promise.all(
    ['Trade', 'Rivers', 'Law'].map((name) =>
      db.topic.create({ data: { teamId: by.teamId, name, slug: name.toLowerCase() } }),
    ),
  );
  const history = fc.array(deed, { minLength: 10, maxLength: 40 });
  const claims: string[] = [];
  let hours = Date.parse('2025-01-20T22:30:00Z') / 3_600_000;
  const live = async (deeds: readonly Deed[]) => {
    for (const one of deeds) {
      hours += 36;
      const ids = topics.map(({ id }) => id);
      await happen(one, claims, ids, new Date(hours * 3_600_000));
    }
    const expected = await recounted(by.teamId);
    expect(expected.length).toBeGreaterThan(1);
    expect(await counted(by.teamId)).toEqual(expected);
  };
  await fc.assert(
    fc.asyncProperty(history, (deeds) => live([{ what: 'make', claim: 0 }, ...deeds])),
    { numRuns: 12 },
  );
  // Chance may have left something out: the last claim is judged, published and named.
  const claim = claims.length;
  await live([
    { what: 'make', claim },
    ...Array<Deed>(2).fill({ what: 'forward', claim }),
    ...[0, 1].map((rating): Deed => ({ what: 'assess', claim, rating })),
    { what: 'forward', claim },
    { what: 'publish', claim },
    { what: 'name', claim, under: 1 },
  ]);
  const measures = new Set((await recounted(by.teamId)).map(({ measure }) => measure));
  expect(measures).toEqual(
    new Set(['entered', 'left', 'waited', 'judged', 'rated', 'claimed', 'claimant_rated']),
  );
  // Settled, there is one row for each thing; counted all anew, the same.
  await db.$executeRaw`SELECT settle_insights()`;
  const rows = await db.insightCount.count({ where: { teamId: by.teamId } });
  expect(rows).toBe((await counted(by.teamId)).length);
  await db.$executeRaw`SELECT recount_insights()`;
  expect(await counted(by.teamId)).toEqual(await recounted(by.teamId));
});

test('people who file and move the same claims at once leave exact counts', async () => {
  const claims = await Promise.all(
    Array.from({ length: 6 }, (_, index) => makeClaim(by, { statement: `Claim ${index}.` })),
  );
  await Promise.all([
    ...claims.map(({ id }) =>
      db.claim.update({
        where: { id },
        data: { state: 'researching', stateChangedAt: new Date() },
      }),
    ),
    ...claims.map(({ id }) => editClaim(by, { claimId: id, version: 1, topics: ['Trade'] })),
    db.$executeRaw`SELECT settle_insights()`,
    db.$executeRaw`SELECT settle_insights()`,
  ]);
  expect(await counted(by.teamId)).toEqual(await recounted(by.teamId));
});

test('what a hidden assessment says is counted when its round is opened, not before', async () => {
  const { id } = await createClaim(db, { by });
  for (const state of ['researching', 'assessing'] as const) {
    await db.claim.update({ where: { id }, data: { state } });
  }
  await createAssessment(db, { by, claimId: id, rating: 'true' });
  await createAssessment(db, { by: second, claimId: id, rating: 'false' });
  const said = async () =>
    (await counted(by.teamId)).filter(
      ({ measure, grain }) => measure === 'judged' && grain === 'day',
    );
  expect(await said()).toEqual([]);
  expect(await db.judgedRound.count({ where: { teamId: by.teamId } })).toBe(0);
  await db.claim.update({ where: { id }, data: { state: 'drafting' } });
  expect(await said()).toMatchObject([{ key: 'false,true', count: 1 }]);
});

test('the way of a claim is the same by its audit log as it was kept', async () => {
  await beginClaim();
  await toApproval();
  const spans = async () =>
    (await db.stateSpan.findMany({ where: { claimId }, orderBy: { enteredAt: 'asc' } })).map(
      ({ state, leftAt }) => [state, leftAt !== null],
    );
  const kept = await spans();
  expect(kept).toEqual([
    ['new', true],
    ['researching', true],
    ['assessing', true],
    ['drafting', true],
    ['approval', false],
  ]);
  await db.$executeRaw`SELECT rebuild_state_spans()`;
  expect(await spans()).toEqual(kept);
  expect(await counted(people.mara.teamId)).toEqual(await recounted(people.mara.teamId));
  // A claim of which the log says nothing is where it is since it came there.
  const silent = await createClaim(db, { by, state: 'new', createdAt: new Date('2025-01-01') });
  await db.claim.update({
    where: { id: silent.id },
    data: { state: 'researching', stateChangedAt: new Date('2025-02-01') },
  });
  await db.$executeRaw`SELECT rebuild_state_spans()`;
  const rows = await db.stateSpan.findMany({
    where: { claimId: silent.id },
    orderBy: { id: 'asc' },
  });
  expect(rows).toMatchObject([
    { state: 'new', enteredAt: new Date('2025-01-01'), leftAt: new Date('2025-02-01') },
    { state: 'researching', enteredAt: new Date('2025-02-01'), leftAt: null },
  ]);
});

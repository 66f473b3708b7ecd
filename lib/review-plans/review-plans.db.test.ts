import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { type Member, visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { countToReview } from '@/lib/my-work/desk-queries';
import { publishClaim } from '@/lib/publications/mutations';
import { getPublication } from '@/lib/publications/queries';
import { publishFormSchema } from '@/lib/publications/schema';
import { beginClaim, claimId, people, toApproval, waivers } from '@/lib/testing/claim-in-progress';
import { createClaim, createMember } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { planReview, reviewClaim } from './mutations';
import { countDueReviews, getReviewPlan, getValidity, listDueReviews } from './queries';
import { dueFilterSchema } from './schema';

let editor: Member;
let mara: Member;
const now = new Date('2026-03-28T12:00:00Z');

beforeEach(async () => {
  editor = await createMember(db, { role: 'editor' });
  mara = await createMember(db, { teamId: editor.teamId, name: 'Mara Lind' });
});

/** A claim that was published on the first of January, to be looked at again on the first of March. */
async function published(change: { nextReviewOn?: Date | null } = {}) {
  const { id } = await createClaim(db, { by: mara });
  const { slug } = await createPublication(db, { by: mara, claimId: id });
  const dates = { validAsOf: new Date('2026-01-01'), nextReviewOn: new Date('2026-03-01') };
  await db.claim.update({
    where: { id },
    data: { volatility: 'statistic', ...dates, ...change },
  });
  return { id, slug };
}

const due = async (viewer: Member, at = now) => {
  const { items } = await listDueReviews(viewer, dueFilterSchema.parse({}), at);
  return items.map((item) => item.claimId);
};

describe('what is due', () => {
  test('are published claims whose day has come, longest due first, for the team alone', async () => {
    const later = await published({ nextReviewOn: new Date('2026-03-28') });
    const first = await published();
    await published({ nextReviewOn: new Date('2026-03-29') });
    await published({ nextReviewOn: null });
    expect(await due(mara)).toEqual([first.id, later.id]);
    expect(await countDueReviews(mara, now)).toBe(2);
    expect(await countToReview(mara, now)).toBe(2);
    const stranger = await createMember(db, { role: 'admin' });
    for (const other of [stranger, visitor] as const) {
      expect(await countDueReviews(other, now)).toBe(0);
      expect((await listDueReviews(other, dueFilterSchema.parse({}), now)).items).toEqual([]);
      expect(await getReviewPlan(other, first.id)).toBeNull();
    }
  });

  test('comes page by page', async () => {
    const claims = [await published(), await published(), await published()];
    const page = await listDueReviews(mara, dueFilterSchema.parse({ limit: 2 }), now);
    const { nextCursor: cursor } = page;
    const rest = await listDueReviews(mara, dueFilterSchema.parse({ limit: 2, cursor }), now);
    const ids = [...page.items, ...rest.items].map((item) => item.claimId);
    expect(ids).toEqual(claims.map(({ id }) => id));
    expect(rest.nextCursor).toBeNull();
  });

  test('ends when the claim is reopened, and for good when it is closed', async () => {
    const { id, slug } = await published();
    await transitionClaim(editor, { claimId: id, to: 'researching', reason: 'New figures.' });
    expect(await due(mara)).toEqual([]);
    expect(await getValidity(slug)).toBe('2026-01-01');
    await transitionClaim(editor, {
      claimId: id,
      to: 'closed',
      closeReason: 'out_of_scope',
    });
    expect(await getReviewPlan(mara, id)).toMatchObject({ nextReviewOn: null, due: false });
  });
});

describe('a review', () => {
  test('says that the claim still holds, and until when', async () => {
    const { id, slug } = await published();
    const { plan, slug: page } = await reviewClaim(mara, { claimId: id, reason: 'Same.' }, now);
    expect(page).toBe(slug);
    expect(plan).toMatchObject({
      validAsOf: '2026-03-28',
      nextReviewOn: '2026-09-28',
      due: false,
      can: { plan: false, review: true },
    });
    expect(await getValidity(slug)).toBe('2026-03-28');
    const event = await db.auditEvent.findFirstOrThrow({
      where: { claimId: id, action: 'claim.reviewed' },
    });
    expect(event).toMatchObject({
      actorId: mara.userId,
      before: { validAsOf: '2026-01-01', nextReviewOn: '2026-03-01' },
      after: { validAsOf: '2026-03-28', nextReviewOn: '2026-09-28', reason: 'Same.' },
    });
  });

  test('is given once by two people who saw the same', async () => {
    const { id } = await published();
    const { version = 0 } = (await getReviewPlan(mara, id)) ?? {};
    const input = { claimId: id, reason: 'Same.', version };
    const results = await Promise.allSettled([
      reviewClaim(mara, input, now),
      reviewClaim(editor, input, now),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const reviews = { claimId: id, action: 'claim.reviewed' };
    expect(await db.auditEvent.count({ where: reviews })).toBe(1);
  });

  test('is refused for days that settle nothing, for claims that are not published, and to others', async () => {
    const { id } = await published();
    const review = (change: object, by: Member = mara) =>
      reviewClaim(by, { claimId: id, reason: 'Same.', ...change }, now);
    for (const change of [
      { nextReviewOn: '2026-03-28' },
      { validAsOf: '2025-12-31' },
      { validAsOf: '2026-04-01' },
    ]) {
      await expect(review(change)).rejects.toMatchObject({
        code: 'INVALID',
        fields: { [Object.keys(change)[0] ?? '']: expect.any(String) },
      });
    }
    const { teamId } = mara;
    const observer = await createMember(db, { teamId, role: 'observer' });
    const stranger = await createMember(db, { role: 'admin' });
    await expect(review({}, observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(review({}, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await transitionClaim(editor, { claimId: id, to: 'researching', reason: 'New figures.' });
    await expect(review({})).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

test('the plan is changed by an editor who saw the present one', async () => {
  const { id, slug } = await published();
  const { version = 0 } = (await getReviewPlan(editor, id)) ?? {};
  const plan = { claimId: id, volatility: 'law', validAsOf: '2026-02-01', version } as const;
  const input = { ...plan, nextReviewOn: '2027-02-01' };
  await expect(planReview(mara, input, now)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const changed = await planReview(editor, input, now);
  expect(changed).toMatchObject({ slug, plan: { volatility: 'law', validAsOf: '2026-02-01' } });
  await expect(planReview(editor, input, now)).rejects.toMatchObject({
    code: 'CONFLICT',
    current: { version: version + 1 },
  });
  const event = await db.auditEvent.findFirstOrThrow({
    where: { claimId: id, action: 'claim.review_planned' },
  });
  expect(event.before).toEqual({
    volatility: 'statistic',
    validAsOf: '2026-01-01',
    nextReviewOn: '2026-03-01',
  });
  const never = { ...input, nextReviewOn: null, version: version + 1 };
  expect((await planReview(editor, never, now)).plan.nextReviewOn).toBeNull();
});

describe('a publication', () => {
  beforeEach(beginClaim);

  test('dates the claim beside the snapshot, not in it', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    const plan = { volatility: 'law', validAsOf: '2026-01-31', nextReviewOn: null } as const;
    const wrong = { ...plan, nextReviewOn: '2026-01-30' };
    await expect(
      publishClaim(people.ines, { claimId, kind: 'first', waivers, ...wrong }),
    ).rejects.toMatchObject({ code: 'INVALID', fields: { nextReviewOn: expect.any(String) } });
    const result = await publishClaim(people.ines, { claimId, kind: 'first', waivers, ...plan });
    expect(await getReviewPlan(people.ines, claimId)).toMatchObject(plan);
    expect(await getValidity(result.slug)).toBe('2026-01-31');
    const { canonical = '' } = (await getPublication(result.slug)) ?? {};
    expect(canonical).not.toMatch(/volatility|validAsOf|2026-01-31/);
  });

  test('of which nothing is said is valid as of its own day', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    const plan = await getReviewPlan(people.ines, claimId);
    expect(plan).toMatchObject({ ...plan?.suggested, volatility: 'statement' });
  });

  test('by the form: an emptied date means no next review', () => {
    const id = '019ae000-0000-7000-8000-000000000000';
    const form = { claimId: id, kind: 'first', volatility: 'law', validAsOf: '2026-01-31' };
    expect(publishFormSchema.parse(form)).toMatchObject({ nextReviewOn: null });
    expect(publishFormSchema.parse({ claimId: id, kind: 'first' }).nextReviewOn).toBeUndefined();
  });
});

test('claims from before there were dates are dated by their latest publication, none due at once', async () => {
  const file = 'prisma/migrations/20261121002700_review_dates/migration.sql';
  const [backfill = ''] = readFileSync(file, 'utf8').split(';\n\n');
  const old = await createClaim(db, { by: mara });
  await createPublication(db, {
    by: mara,
    claimId: old.id,
    publishedAt: new Date('2025-05-31T10:00:00Z'),
  });
  const dated = await published();
  const unpublished = await createClaim(db, { by: mara });
  await db.$executeRawUnsafe(backfill);
  const soonest = new Date(Date.now() + 27 * 86_400_000).toISOString().slice(0, 10);
  const plan = await getReviewPlan(mara, old.id);
  expect(plan).toMatchObject({ volatility: 'statement', validAsOf: '2025-05-31', due: false });
  expect((plan?.nextReviewOn ?? '') >= soonest).toBe(true);
  expect(await getReviewPlan(mara, dated.id)).toMatchObject({ nextReviewOn: '2026-03-01' });
  expect(await getReviewPlan(mara, unpublished.id)).toMatchObject({ validAsOf: null });
});

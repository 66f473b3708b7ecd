import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { submitAssessment } from '@/lib/assessments/mutations';
import { listCorrections } from '@/lib/corrections/queries';
import { db } from '@/lib/db';
import { currentDigest } from '@/lib/digest/queries';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { listMementos } from '@/lib/mementos/queries';
import { getVersion } from '@/lib/mementos/version-queries';
import {
  assessment,
  beginClaim,
  claimId,
  people,
  refusal,
  toApproval,
  verdict,
  waivers,
} from '@/lib/testing/claim-in-progress';
import { saveVerdict } from '@/lib/verdicts/mutations';
import { createClaim } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { getRenamedSlug } from './latest-queries';
import { publishClaim } from './mutations';
import { getPublication, listPublications } from './queries';
import { type PublicationInput, publicationSchema, publishedFiltersSchema } from './schema';

beforeEach(beginClaim);

async function publishAs(input: Omit<PublicationInput, 'claimId' | 'waivers'>) {
  const digest = (await currentDigest(people.ines, claimId)) ?? '';
  await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
  return await publishClaim(people.ines, { claimId, waivers, ...input });
}

async function again() {
  await transitionClaim(people.ines, { claimId, to: 'researching', reason: 'It was wrong.' });
  await transitionClaim(people.mara, { claimId, to: 'assessing' });
  await submitAssessment(people.mara, assessment);
  await submitAssessment(people.jonas, assessment);
  await transitionClaim(people.mara, { claimId, to: 'drafting' });
  const { version } = await db.verdict.findUniqueOrThrow({ where: { claimId } });
  await saveVerdict(people.mara, { ...verdict, summary: `Version ${version}.`, version });
  await transitionClaim(people.mara, { claimId, to: 'approval' });
}

const note = 'The count was of another river.';
const free = () => `trout-${people.mara.teamId}`;

describe('a renamed claim', () => {
  it('has one address today, and its earlier ones lead there for ever', async () => {
    await toApproval();
    const first = await publishAs({ kind: 'first' });
    const before = (await getPublication(first.slug))?.canonical;
    await again();
    const second = await publishAs({ kind: 'correction', note, slug: free() });
    expect(second.slug).toBe(free());
    expect(await getPublication(first.slug)).toBeNull();
    expect(await getRenamedSlug(first.slug)).toBe(free());
    expect(await getRenamedSlug(free())).toBeNull();
    // The earlier version is the same to the byte, with the address of its day in it.
    const version = await getVersion(free(), '1');
    expect(version?.publication.canonical).toBe(before);
    expect(version?.publication.snapshot.slug).toBe(first.slug);
    expect(version?.until?.texts.map(({ name }) => name)).toEqual(['summary']);
    for (const slug of [first.slug, free()]) {
      const found = await listMementos(slug);
      expect(found?.slug).toBe(free());
      expect(found?.mementos.map(({ number }) => number)).toEqual([1, 2]);
    }
    await again();
    // It may have its first address back: that never meant another claim.
    expect(await publishAs({ kind: 'update', slug: first.slug })).toMatchObject({
      slug: first.slug,
    });
    expect(await getRenamedSlug(free())).toBe(first.slug);
  });

  it('never gets an address that another claim has or had', async () => {
    await toApproval();
    await publishAs({ kind: 'first' });
    const other = await createClaim(db, { by: people.mara });
    const { slug } = await createPublication(db, { by: people.mara, claimId: other.id });
    const now = `now-${people.mara.teamId}`;
    await db.claim.update({ where: { id: other.id }, data: { slug: now } });
    await again();
    for (const taken of [slug, now]) {
      await expect(publishAs({ kind: 'update', slug: taken })).rejects.toEqual(refusal('INVALID'));
    }
    const statement = 'What stood at an address that was left.';
    const third = await createClaim(db, { by: people.mara, statement });
    const set = (id: string, to: string | null) =>
      db.$executeRaw`UPDATE claim SET slug = ${to} WHERE id = ${id}::uuid`;
    await expect(set(third.id, slug)).rejects.toThrow(/belongs, or belonged, to another claim/);
    await expect(set(other.id, null)).rejects.toThrow(/keeps an address/);
  });

  it.each(['Trout', 'trout--river', '-trout', 'tröut', 'a/b', ''])(
    'cannot be called %j',
    (slug) => {
      const input = { claimId, kind: 'update', slug };
      expect(publicationSchema.safeParse(input).success).toBe(false);
    },
  );

  it('has addresses that no program changes or removes', async () => {
    await toApproval();
    const { slug } = await publishAs({ kind: 'first' });
    await expect(
      db.$executeRaw`UPDATE claim_slug SET claim_id = gen_random_uuid() WHERE slug = ${slug}`,
    ).rejects.toThrow(/never changes/);
    await expect(db.$executeRaw`DELETE FROM claim_slug WHERE slug = ${slug}`).rejects.toThrow(
      /never changes/,
    );
    const row = await db.publication.findFirstOrThrow({ where: { claimId } });
    const { id: _, ...again } = row;
    const foreign = { ...again, number: 2, kind: 'update' as const, slug: `not-${slug}` };
    await expect(db.publication.create({ data: foreign })).rejects.toThrow(/publication_own_slug/);
  });
});

describe('what every program has to say of a publication', () => {
  const said = { cause: 'our_error', severity: 'minor', note } as const;
  it.each([
    ['an update without a cause', { number: 2, kind: 'update' }, null],
    ['a complete correction', { number: 2, kind: 'correction', ...said }, null],
    ['a complete retraction', { number: 2, kind: 'retraction', ...said }, null],
    ['a second first', { number: 2, kind: 'first' }, /number 1, and no other/],
    [
      'a correction without a cause',
      { number: 2, kind: 'correction', ...said, cause: null },
      /cause/,
    ],
    ['one without a severity', { number: 2, kind: 'correction', ...said, severity: null }, /cause/],
    ['a retraction without a note', { number: 2, kind: 'retraction', ...said, note: ' ' }, /cause/],
  ] as const)('%s', async (_name, change, refused) => {
    await toApproval();
    await publishAs({ kind: 'first' });
    const { id: _, ...row } = await db.publication.findFirstOrThrow({ where: { claimId } });
    const made = db.publication.create({ data: { ...row, ...change } });
    if (refused) await expect(made).rejects.toThrow(refused);
    else await expect(made).resolves.toMatchObject({ number: 2 });
  });

  it('stays as it was said', async () => {
    await toApproval();
    await publishAs({ kind: 'first' });
    await again();
    await publishAs({ kind: 'correction', note });
    await expect(
      db.$executeRaw`UPDATE publication SET cause = 'new_evidence' WHERE claim_id = ${claimId}::uuid`,
    ).rejects.toThrow(/never changes/);
  });
});

describe('corrections and retractions', () => {
  it('are listed newest first; a retracted claim leaves the lists and keeps its page', async () => {
    await toApproval();
    const { slug } = await publishAs({ kind: 'first' });
    await again();
    await publishAs({ kind: 'correction', cause: 'source_altered', severity: 'minor', note });
    const mine = async () => (await listCorrections()).filter((one) => one.currentSlug === slug);
    expect(await mine()).toMatchObject([
      { kind: 'correction', cause: 'source_altered', severity: 'minor', note, number: 2 },
    ]);
    const rated = async () =>
      (await listPublications(publishedFiltersSchema.parse({ page: 999 }))).facets.ratings.reduce(
        (sum, { count }) => sum + count,
        0,
      );
    const before = await rated();
    await again();
    await publishAs({ kind: 'retraction', note: 'All of it was wrong.' });
    expect((await mine()).map(({ kind, number }) => [kind, number])).toEqual([
      ['retraction', 3],
      ['correction', 2],
    ]);
    expect((await listCorrections({ limit: 1 })).map(({ kind }) => kind)).toEqual(['retraction']);
    expect(await listCorrections({ since: new Date(Date.now() + 60_000) })).toEqual([]);
    const filters = publishedFiltersSchema.parse({ q: people.mara.teamId });
    expect((await listPublications(filters)).items).toEqual([]);
    expect((await getPublication(slug))?.snapshot).toMatchObject({
      kind: 'retraction',
      note: 'All of it was wrong.',
    });
    expect(await rated()).toBe(before - 1);
  });
});

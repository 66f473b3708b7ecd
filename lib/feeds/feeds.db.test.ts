import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { canonicalJson } from '@/lib/digest/canonical-json';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { createClaim, createMember } from '@/prisma/factories';
import { createPublication, moveClaim } from '@/prisma/publishing-factories';
import { getClaimsFeed, getCorrectionsFeed, listReviewed } from './queries';
import { feedFiltersSchema } from './schema';

const pathOf = (url?: string) => url && new URL(url).pathname;

const filters = { ...feedFiltersSchema.parse({}), page: 1 };
const corrections = { path: '/feeds/corrections.atom', locale: 'en' } as const;

test('feeds follow a claim from its first publication to its correction', async () => {
  const by = await createMember(db, { role: 'editor' });
  const { id: claimId } = await createClaim(db, { by });
  const publish = async (number: number, day: string, rest: object = {}) => {
    const publishedAt = new Date(`${day}T10:00:00Z`);
    const slug = 'a-claim';
    const snapshot = canonicalJson(
      sampleSnapshot('Trout', { number, slug, publishedAt: publishedAt.toISOString() }),
    );
    return await createPublication(db, { by, claimId, slug, snapshot, publishedAt, ...rest });
  };
  await publish(1, '2024-05-02');
  const list = async () => getClaimsFeed(filters, { path: '/feeds/claims.atom', locale: 'en' });
  expect((await getCorrectionsFeed(corrections)).entries).toEqual([]);
  expect((await list()).entries).toHaveLength(1);

  for (const state of ['researching', 'assessing', 'drafting'] as const) {
    await db.claim.update({ where: { id: claimId }, data: { state } });
  }
  await moveClaim(db, { claimId, to: 'approval', digest: 'a'.repeat(64) });
  const note = 'The count was 214, not 241.';
  const why = { cause: 'our_error', severity: 'minor', note } as const;
  await publish(2, '2024-05-14', { kind: 'correction', ...why });
  const [entry, ...more] = (await list()).entries;
  expect(more).toEqual([]);
  expect(pathOf(entry?.id)).toBe('/claims/a-claim');
  expect(entry).toMatchObject({
    title: '“Trout” Trout',
    publishedAt: '2024-05-02T10:00:00.000Z',
    updatedAt: '2024-05-14T10:00:00.000Z',
  });
  const [corrected] = (await getCorrectionsFeed(corrections)).entries;
  expect(pathOf(corrected?.url)).toBe('/claims/a-claim/versions/2');
  expect(corrected).toMatchObject({ summary: note, updatedAt: '2024-05-14T10:00:00.000Z' });
  for (const [locale, title] of [
    ['fr', '« Trout » Trout'],
    ['ar', '«Trout» Trout'],
    ['zh', '“Trout”Trout'],
  ] as const) {
    const path = `/feeds/claims.atom?language=${locale}`;
    const feed = await getClaimsFeed(filters, { path, locale });
    expect(feed).toMatchObject({ language: locale, url: expect.stringMatching(/language=..$/) });
    expect(pathOf(feed.page)).toBe(`/${locale}/claims`);
    expect(feed.title).not.toContain('checked claims');
    expect(feed.entries[0]?.title.replaceAll('\u00a0', ' ')).toBe(title);
    expect(pathOf(feed.entries[0]?.url)).toBe(`/${locale}/claims/a-claim`);
    const ofCorrections = await getCorrectionsFeed({ ...corrections, locale });
    expect(pathOf(ofCorrections.page)).toBe(`/${locale}/corrections`);
    expect(pathOf(ofCorrections.entries[0]?.id)).toBe(`/${locale}/claims/a-claim/versions/2`);
  }
  const reviewed = await listReviewed(1);
  expect(reviewed.map(({ versions }) => versions.map(({ kind }) => kind))).toEqual([
    ['correction', 'first'],
  ]);
  expect(await listReviewed(2)).toEqual([]);
});

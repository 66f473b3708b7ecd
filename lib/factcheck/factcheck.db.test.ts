import { beforeAll, expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canonicalJson } from '@/lib/digest/canonical-json';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { refusal } from '@/lib/testing/claim-in-progress';
import { createClaim, createMember } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { searchFactChecks } from './queries';
import { factCheckQuerySchema } from './schema';

const now = new Date('2024-06-01T00:00:00Z');
let by: Member;

async function publish(statement: string, language: string, day: string) {
  const { id: claimId } = await createClaim(db, { by, statement, language });
  const publishedAt = new Date(`${day}T10:00:00Z`);
  const sample = sampleSnapshot('words', { publishedAt: publishedAt.toISOString() });
  const claim = { ...sample.approved.claim, statement, language };
  const snapshot = canonicalJson({ ...sample, approved: { ...sample.approved, claim } });
  return await createPublication(db, { by, claimId, snapshot, publishedAt, language });
}

beforeAll(async () => {
  by = await createMember(db, { role: 'editor' });
  await publish('Trout have doubled since 2019.', 'en', '2024-05-30');
  await publish('Trout are as many as in 2019.', 'en-GB', '2024-01-01');
  await publish('Die Zahl der Forellen hat sich verdoppelt.', 'de', '2024-05-31');
  await createClaim(db, { by, statement: 'Trout that nobody published.' });
});

const search = (query: object) => searchFactChecks(factCheckQuerySchema.parse(query), now);
const texts = async (query: object) => (await search(query)).claims.map(({ text }) => text);

test('words find published claims, those most like them first', async () => {
  expect(await texts({ query: 'Trout have doubled' })).toEqual(['Trout have doubled since 2019.']);
  expect(await texts({ query: 'trout' })).toHaveLength(2);
  expect(await texts({ query: 'forellen' })).toHaveLength(1);
  expect(await texts({ query: '100%_' })).toEqual([]);
});

test('a language counts without its region, an age in days, a site as a domain', async () => {
  expect(await texts({ query: 'trout', languageCode: 'en-US' })).toHaveLength(2);
  expect(await texts({ query: 'trout', languageCode: 'de' })).toEqual([]);
  expect(await texts({ query: 'trout', maxAgeDays: 30 })).toHaveLength(1);
  expect(await texts({ reviewPublisherSiteFilter: 'other.example' })).toEqual([]);
});

test('pages follow one another without a gap, and end', async () => {
  const site = { reviewPublisherSiteFilter: '127.0.0.1:3000', pageSize: 2 };
  const first = await search(site);
  const second = await search({ ...site, pageToken: first.nextPageToken });
  expect([...first.claims, ...second.claims].map(({ text }) => text)).toEqual([
    'Die Zahl der Forellen hat sich verdoppelt.',
    'Trout have doubled since 2019.',
    'Trout are as many as in 2019.',
  ]);
  expect(second.nextPageToken).toBeUndefined();
  expect(await texts({ ...site, offset: 2 })).toHaveLength(1);
  await expect(search({ ...site, pageToken: 'made-up' })).rejects.toEqual(refusal('INVALID'));
});

import { Client } from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { listPublications } from '@/lib/publications/queries';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { publishedFiltersSchema } from '@/lib/publications/schema';
import { readQuery } from '@/lib/search/query';
import { createClaim, createMember } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { suggestPublished } from './queries';

let by: Member;

type Given = {
  statement: string;
  summary?: string;
  explanation?: string;
  quote?: string;
  claimant?: string;
  publisher?: string;
  rating?: string;
  topics?: { slug: string; name: string }[];
  claimedOn?: string;
  kind?: 'first' | 'update' | 'retraction';
  publishedAt?: string;
};

/** Publishes a claim; the parts of its snapshot that are read are as given. */
async function publish(given: Given, claimId?: string) {
  const { statement, summary = 'A summary.', explanation = '', quote, claimant = null } = given;
  const { publisher = 'Harbour Authority', rating = 'mixed', topics = [], kind = 'first' } = given;
  const { claimedOn = '2026-01-01', publishedAt = '2026-02-01T00:00:00Z' } = given;
  const id = claimId ?? (await createClaim(db, { by, statement })).id;
  const number = 1 + (await db.publication.count({ where: { claimId: id } }));
  const slug = `claim-${id.slice(-12)}`;
  const sample = sampleSnapshot(statement, { slug, number, kind, topics });
  const { verdict, evidence, documents } = sample.approved;
  if (verdict) Object.assign(verdict, { summary, explanation });
  if (quote && evidence[0]) evidence[0].passage.exact = quote;
  for (const document of documents) document.publisher = publisher;
  sample.rating = { ...sample.rating, key: rating, name: rating };
  const row = {
    ...{ slug, number, kind, statement, summary, claimantName: claimant },
    ratingName: rating,
  };
  await createPublication(db, {
    ...{ by, claimId: id, ...row, ratingKey: rating, topics: topics.map((topic) => topic.slug) },
    ...{ claimedOn: new Date(claimedOn), publishedAt: new Date(publishedAt) },
    snapshot: JSON.stringify(sample),
  });
  return id;
}

const list = (filters: object) => listPublications(publishedFiltersSchema.parse(filters));
const found = async (filters: object) =>
  (await list(filters)).items.map(({ statement }) => statement);

const fish = { slug: 'fish', name: 'Fisheries' };
const port = { slug: 'port', name: 'Port and trade' };
const trout = 'The catch of trout has doubled since 2020.';
const cargo = 'Cargo through the port fell by a tenth.';
const chinese = '去年港口的货物吞吐量下降了百分之十。';
const arabic = 'انخفضت البضائع عبر الميناء بنسبة عشرة في المائة.';
const french = 'Les débarquements de thon rouge ont été interdits par l’État.';

beforeAll(async () => {
  by = await createMember(db, { role: 'editor' });
  await publish({
    ...{ statement: trout, topics: [fish], rating: 'false', claimant: 'Anglers’ League' },
    explanation: 'The **federation** counted hatcheries twice [[evidence:0]].',
    quote: 'Restocking explains the apparent growth.',
    publisher: 'Angling Federation',
  });
  await publish({ statement: cargo, topics: [port, fish], publishedAt: '2026-03-01T00:00:00Z' });
  await publish({ statement: chinese, topics: [port], claimedOn: '2025-06-01' });
  await publish({ statement: arabic, topics: [port] });
  await publish({ statement: french, rating: 'true', topics: [fish] });
});

describe('what readers find', () => {
  test.each([
    ['catch trout', [trout]],
    ['trouts', [trout]],
    ['"has doubled since"', [trout]],
    ['"doubled has"', []],
    ['吞吐量', [chinese]],
    ['货物吞吐量下降', [chinese]],
    ['بضائع', [arabic]],
    ['الْمِينَاء', [arabic]],
    ['debarquements thon', [french]],
    ['interdit', [french]],
    ['anglers', [trout]],
    ['fisheries cargo', [cargo]],
  ])('%s', async (q, statements) => {
    expect(await found({ q })).toEqual(statements);
  });

  test.each([
    ['truot', trout],
    ['débarquments', french],
    ['الميناؤ', arabic],
    ['catch of dwarves', trout],
  ])('although mistyped: %s', async (q, statement) => {
    expect(await found({ q })).toContain(statement);
  });

  test('and why: in the statement, the explanation or a quotation', async () => {
    const whyOf = async (q: string) => (await list({ q })).items[0]?.why;
    expect(await whyOf('trout')).toEqual({ statement: [[13, 18]], summary: [], more: null });
    const explained = (await whyOf('hatcheries'))?.more;
    expect(explained).toMatchObject({ from: 'explanation', title: null });
    expect(explained?.excerpt.text).toBe('The federation counted hatcheries twice.');
    const quoted = (await whyOf('restocking growth'))?.more;
    expect(quoted).toMatchObject({ from: 'quotation', title: expect.any(String) });
    const { text = '', marks = [] } = quoted?.excerpt ?? {};
    expect(marks.map(([a, b]) => text.slice(a, b))).toEqual(['Restocking', 'growth']);
  });

  test('nothing where there is nothing', async () => {
    for (const q of ['nobodyeverwrotethisword', 'xxxx yyyy', '%', '«»', "'; DROP TABLE x; --"]) {
      expect(await list({ q }), q).toMatchObject({ items: [], total: 0, partly: false });
    }
  });
});

describe('filters', () => {
  test.each([
    [{ topic: 'fish' }, [cargo, french, trout]],
    [{ rating: 'false' }, [trout]],
    [{ claimant: 'Anglers’ League' }, [trout]],
    [{ publisher: 'Angling Federation' }, [trout]],
    [{ to: '2025-12-31' }, [chinese]],
    [{ topic: 'fish', q: 'catch' }, [trout]],
    [{ topic: 'port', q: 'catch' }, []],
  ])('%j', async (filters, statements) => {
    expect((await found(filters)).toSorted()).toEqual(statements.toSorted());
  });

  test('each counts what passes all the others', async () => {
    const { facets, total } = await list({ topic: 'fish' });
    expect(total).toBe(3);
    expect(facets.topics).toEqual([
      { value: 'fish', name: 'Fisheries', count: 3, atLeast: false },
      { value: 'port', name: 'Port and trade', count: 3, atLeast: false },
    ]);
    expect(facets.ratings.map(({ value, count }) => [value, count])).toEqual([
      ['false', 1],
      ['mixed', 1],
      ['true', 1],
    ]);
    expect(facets.claimants).toEqual([
      { value: 'Anglers’ League', name: 'Anglers’ League', count: 1, atLeast: false },
    ]);
    expect(facets.publishers.map(({ count }) => count)).toEqual([2, 1]);
    const sought = await list({ q: 'trout' });
    expect(sought.facets.topics).toEqual([
      { value: 'fish', name: 'Fisheries', count: 1, atLeast: false },
    ]);
  });

  test('the newest first, or what fits best', async () => {
    expect((await found({}))[0]).toBe(cargo);
    expect((await found({ topic: 'port', q: 'port' }))[0]).toBe(cargo);
    const later = 'Boats are many. Trout are few.';
    await publish({ statement: later, publishedAt: '2026-03-02T00:00:00Z' });
    expect((await found({ q: 'catch of trout' }))[0]).toBe(trout);
    expect((await found({ q: 'trout', sort: 'newest' }))[0]).toBe(later);
  });
});

test('the latest publication is found, and a retracted claim no longer', async () => {
  const id = await publish({ statement: 'Eels climb the weir at night.' });
  await db.claim.update({ where: { id }, data: { state: 'researching' } });
  await publish({ statement: 'Eels climb the weir at dawn.', kind: 'update' }, id);
  expect(await found({ q: 'eels night' })).not.toContain('Eels climb the weir at night.');
  expect(await found({ q: '"weir at dawn"' })).toEqual(['Eels climb the weir at dawn.']);
  await db.claim.update({ where: { id }, data: { state: 'researching' } });
  await publish({ statement: 'Eels climb the weir at dawn.', kind: 'retraction' }, id);
  expect(await found({ q: 'eels' })).toEqual([]);
});

test('what is not published is neither found nor guessed', async () => {
  await createClaim(db, { by, statement: 'Ornithopters land here.' });
  expect(await list({ q: 'ornithopters' })).toMatchObject({ total: 0, instead: {} });
  expect(await list({ q: 'ornithoptres' })).toMatchObject({ total: 0, instead: {} });
});

test('one statement for a page with all its counts, and for suggestions', async () => {
  await list({});
  const query = vi.spyOn(Client.prototype, 'query');
  await list({ q: 'catch of truot', topic: 'fish', page: 1 });
  expect(query).toHaveBeenCalledTimes(1);
  await list({ sort: 'contested' });
  expect(query).toHaveBeenCalledTimes(2);
  await suggestPublished(readQuery('tro', { typing: true }));
  expect(query).toHaveBeenCalledTimes(3);
  query.mockRestore();
});

test('while somebody types: claims by the beginning of a word, and topics', async () => {
  const suggest = (q: string) => suggestPublished(readQuery(q, { typing: true }));
  expect((await suggest('the cat')).claims.map(({ statement }) => statement)).toEqual([trout]);
  expect((await suggest('吞')).claims.map(({ statement }) => statement)).toEqual([chinese]);
  expect((await suggest('fisher')).topics).toEqual([
    { slug: 'fish', name: 'Fisheries', claims: 3 },
  ]);
  expect(await suggest('')).toEqual({ claims: [], topics: [] });
});

test('of more than two thousand the newest are ranked and counted, and it says so', async () => {
  const id = await publish({ statement: 'Gannets nest on the cliff.' });
  // As many again by the database alone: what is read of a claim in a list is one snapshot.
  await db.$executeRaw`SET session_replication_role = 'replica'`;
  await db.$executeRaw`INSERT INTO published_claim
    SELECT gen_random_uuid(), slug || n, number, kind, statement, language, CASE WHEN n > 2000 THEN 'rare' ELSE rating_key END,
      rating_name, claimant_name, topics, topic_names, publishers, claimed_on, published_at - n * interval '1 minute', contested, words
    FROM published_claim, generate_series(1, 2002) n WHERE claim_id = ${id}::uuid`;
  const some = await list({ q: 'gannets' });
  expect(some).toMatchObject({ total: 2000, more: true, pages: 100, partly: false });
  expect(some.facets.ratings).toEqual([expect.objectContaining({ count: 2001, atLeast: true })]);
  expect(some.items[0]?.statement).toBe('Gannets nest on the cliff.');
  const few = await list({ q: 'gannets', rating: 'rare' });
  expect(few).toMatchObject({ total: 2, more: false });
  expect(few.facets.ratings[0]).toMatchObject({ atLeast: true });
  expect(few.facets.claimants.every(({ atLeast }) => !atLeast)).toBe(true);
  const listed = await list({ publisher: 'Harbour Authority' });
  expect(listed).toMatchObject({ more: false, partly: false });
  expect(listed.total).toBeGreaterThan(2000);
  expect((await list({ q: 'gannets', sort: 'newest', page: 2 })).pages).toBe(100);
});

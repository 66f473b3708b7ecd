import { Client } from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import {
  createClaim,
  createClaimant,
  createDocument,
  createMember,
  createPassage,
  createVersion,
} from '@/prisma/factories';
import {
  createAssessment,
  createThread,
  createVerdict,
  moveClaim,
} from '@/prisma/publishing-factories';
import { enqueueBacklog, indexBacklog } from './mutations';
import { type DeskSearch, searchDesk } from './queries';

const now = new Date('2026-11-01T00:00:00Z');
let member: Member;
let stranger: Member;
const ids: Record<string, string> = {};

const find = (q: string, rest: Partial<DeskSearch> = {}, viewer: Member = member) =>
  searchDesk(viewer, { q, limit: 10, ...rest });

const filler = 'Nothing of interest stands here, says the keeper. '.repeat(40);

beforeAll(async () => {
  member = await createMember(db, { name: 'Mara' });
  stranger = await createMember(db);
  const foreign = { by: stranger, title: 'Foreign harbour', text: 'The lighthouse of the others.' };
  await createDocument(db, foreign);
  await createClaim(db, { by: stranger, statement: 'The lighthouse belongs to others.' });
  const claimant = await createClaimant(db, { by: member, name: 'Harbour Association' });
  const claim = await createClaim(db, {
    by: member,
    statement: 'The lighthouse was built in 1823 by fishermen.',
    claimantId: claimant.id,
  });
  ids.claim = claim.id;
  const texts: Record<string, string> = {
    tower: `${filler}\n\nA tower of 31 metres 🐟 stands on the western mole, and its keeper lives below.\n\n${filler}`,
    harbour: '港口年报说，渔业在二〇二四年增长了百分之十二，\n而货运减少。',
    trade: 'قالت الوزارة إن الاقتصاد الوطني نما بنسبة أربعة في المائة.',
    peche: 'Les pêcheries du littoral déclarent une hausse des débarquements.',
  };
  for (const [name, text] of Object.entries(texts)) {
    const document = await createDocument(db, { by: member, title: `Report ${name}`, text });
    ids[name] = document.id;
  }
  const thread = await createThread(db, {
    by: member,
    claimId: claim.id,
    body: 'The **builders** are named on a [plaque](https://example.test/zebra).',
  });
  ids.comment = thread.comments[0]?.id ?? '';
});

const titles = async (q: string) => (await find(q)).documents.items.map(({ id }) => id);

describe('what is found', () => {
  test('a claim by its words, its claimant, its number and another ending', async () => {
    for (const q of ['lighthouse fishermen', 'harbour association', '#1', 'lighthouses', '1823']) {
      const { claims } = await find(q);
      expect(
        claims.items.map(({ id }) => id),
        q,
      ).toEqual([ids.claim]);
    }
    const { claims } = await find('built by');
    expect(claims.items[0]?.marks.map(([a, b]) => claims.items[0]?.statement.slice(a, b))).toEqual([
      'built',
      'by',
    ]);
  });

  test('words of its verdict, with where they stand', async () => {
    const other = await createClaim(db, { by: member, statement: 'Whales were seen.' });
    await moveClaim(db, { claimId: other.id, to: 'drafting' });
    await createVerdict(db, {
      by: member,
      claimId: other.id,
      explanation: 'An observatory logged **humpbacks** twice.',
    });
    const [found] = (await find('humpbacks')).claims.items;
    expect(found).toMatchObject({ id: other.id, marks: [] });
    const { text = '', marks = [] } = found?.excerpt ?? {};
    expect(text).toContain('An observatory logged humpbacks twice.');
    expect(marks.map(([a, b]) => text.slice(a, b))).toEqual(['humpbacks']);
  });

  test('a place in a text, in UTF-16 code units of its latest version', async () => {
    const { documents } = await find('stands on the western mole');
    expect(documents.items.map(({ id }) => id)).toEqual([ids.tower]);
    const [passage] = documents.items[0]?.passages ?? [];
    const version = await db.documentVersion.findFirstOrThrow({ where: { documentId: ids.tower } });
    expect(version.text.slice(passage?.start, passage?.end)).toBe('stands on the western mole');
    const exact = version.text.slice(passage?.start, passage?.end);
    await createPassage(db, { by: member, version, exact });
    const { text = '', marks = [] } = passage?.excerpt ?? {};
    expect(marks.map(([a, b]) => text.slice(a, b))).toEqual(['stands on the western mole']);
    expect(text).toMatch(/^….*31 metres 🐟 stands on the western mole, and its keeper lives.*…$/);
  });

  test('Chinese across a line, Arabic without its article, French without accents', async () => {
    expect(await titles('百分之十二而货运')).toEqual([ids.harbour]);
    expect(await titles('渔业')).toEqual([ids.harbour]);
    expect(await titles('港')).toEqual([ids.harbour]);
    expect(await titles('渔业 货运')).toEqual([ids.harbour]);
    expect(await titles('اقتصاد')).toEqual([ids.trade]);
    expect(await titles('بالاقتصاد')).toEqual([ids.trade]);
    expect(await titles('pecheries debarquements')).toEqual([ids.peche]);
    expect(await titles('PÊCHERIES')).toEqual([ids.peche]);
    expect(await titles('🐟')).toEqual([ids.tower]);
  });

  test('the titles and publishers of documents', async () => {
    expect(await titles('report peche')).toEqual([ids.peche]);
    expect((await find('harbour authority')).documents.total).toBe(4);
  });

  test('comments, without addresses, and where they are', async () => {
    const { comments } = await find('builders plaque');
    expect(comments.items).toMatchObject([
      { id: ids.comment, by: 'Mara', claim: { number: 1 }, document: null },
    ]);
    expect(comments.items[0]?.excerpt.text).toBe('The builders are named on a plaque.');
    expect((await find('zebra')).comments.total).toBe(0);
  });

  test('the beginning of a word while it is typed, not afterwards', async () => {
    expect((await find('fish', { typing: true })).claims.total).toBe(1);
    expect((await find('fish')).claims.total).toBe(0);
  });
});

describe('what was mistyped', () => {
  test.each([
    ['lihgthouse', 'lighthouse'],
    ['westren mole', 'western'],
    ['pêchries', 'pecheries'],
    ['الاقتصد', 'الاقتصاد'],
  ])('%s', async (q, meant) => {
    const { claims, documents, instead } = await find(q);
    expect(claims.total + documents.total).toBeGreaterThan(0);
    expect(Object.values(instead).flat()).toContain(meant);
  });

  test('what has most of the words, where nothing has all, and says so', async () => {
    const found = await find('lighthouse built by dwarves');
    expect(found.partly).toBe(true);
    expect(found.claims.items.map(({ id }) => id)).toEqual([ids.claim]);
    const chinese = await find('渔业年增长了百分之十二');
    expect(chinese.documents.items.map(({ id }) => id)).toEqual([ids.harbour]);
    expect((await find('qqqq wwww')).partly).toBe(false);
  });
});

describe('who finds it', () => {
  test('nobody outside the team, and strangers only their own', async () => {
    expect((await searchDesk(visitor, { q: 'lighthouse', limit: 10 })).claims.total).toBe(0);
    const theirs = await find('lighthouse', {}, stranger);
    expect(theirs.claims).toMatchObject({
      total: 1,
      items: [{ statement: 'The lighthouse belongs to others.' }],
    });
    expect(theirs.documents.total).toBe(1);
    expect((await find('lighthouse others')).documents.total).toBe(0);
    // Nor are mistyped words of another team’s guessed.
    expect((await find('fishermn', {}, stranger)).instead).toEqual({});
  });

  test('nobody finds an assessment, not even its author', async () => {
    const claim = await createClaim(db, { by: member, statement: 'Seals are many.' });
    await moveClaim(db, { claimId: claim.id, to: 'assessing' });
    await createAssessment(db, { by: member, claimId: claim.id, reasoning: 'Ornithopter counts.' });
    const { claims, documents, comments, instead } = await find('ornithopter');
    expect([claims.total, documents.total, comments.total, instead]).toEqual([0, 0, 0, {}]);
  });

  test('a deleted comment leaves nothing behind', async () => {
    const { comments } = await createThread(db, {
      by: member,
      claimId: ids.claim,
      body: 'Xylophone.',
    });
    expect((await find('xylophone')).comments.total).toBe(1);
    await db.comment.update({
      where: { id: comments[0]?.id },
      data: { body: '', deletedAt: now, deletedById: member.userId },
    });
    expect((await find('xylophone')).comments.total).toBe(0);
    const left =
      await db.$queryRaw`SELECT 1 FROM search_word WHERE word LIKE 'xylo%' UNION SELECT 1 FROM search_entry WHERE text ILIKE '%xylo%'`;
    expect(left).toEqual([]);
  });
});

test('only the latest version of a text is found', async () => {
  const document = await createDocument(db, { by: member, text: 'The ferry left at noon.' });
  expect(await titles('ferry')).toEqual([document.id]);
  await createVersion(db, { by: member, document, text: 'The ship left at noon.' });
  expect(await titles('ferry')).toEqual([]);
  expect(await titles('ship left')).toEqual([document.id]);
});

test('edited words are found, and the earlier ones no longer', async () => {
  const claim = await createClaim(db, { by: member, statement: 'Gulls nest on roofs.' });
  await db.claim.update({ where: { id: claim.id }, data: { statement: 'Terns nest on roofs.' } });
  expect((await find('gulls')).claims.total).toBe(0);
  expect((await find('terns')).claims.total).toBe(1);
});

test('one statement, whatever is found', async () => {
  await find('lighthouse');
  const query = vi.spyOn(Client.prototype, 'query');
  await find('lighthouse builders tower', { kind: 'document', page: 2 });
  await find('lihgthouse');
  expect(query).toHaveBeenCalledTimes(2);
  query.mockRestore();
});

test('pages have every document once', async () => {
  const all = (await find('harbour authority', { kind: 'document' })).documents;
  const seen: string[] = [];
  for (const page of [1, 2, 3, 4, 5, 6]) {
    const { documents } = await find('harbour authority', { kind: 'document', limit: 1, page });
    expect(documents.total).toBe(all.total);
    seen.push(...documents.items.map(({ id }) => id));
  }
  expect(seen).toEqual(all.items.map(({ id }) => id));
});

test.each([
  "'; DROP TABLE claim; --",
  '\\',
  "a'b:* & | !",
  '<->',
  '"',
  '“',
  '()',
  '@1@ @2@ x',
  ' ',
])('is not confused by %s', async (q) => {
  expect(await find(q)).toMatchObject({ waiting: 0 });
});

test('what was there before there was a search comes into it by a job', async () => {
  await db.$executeRaw`DELETE FROM search_entry WHERE team_id = ${member.teamId}::uuid`;
  await db.$executeRaw`INSERT INTO search_backlog (kind, subject_id)
    SELECT 'claim'::search_kind, id FROM claim UNION ALL SELECT 'document', id FROM document
    UNION ALL SELECT 'passage', id FROM document UNION ALL SELECT 'comment', id FROM comment`;
  const before = await find('lighthouse');
  expect(before.claims.total).toBe(0);
  expect(before.waiting).toBeGreaterThan(10);
  await enqueueBacklog();
  const jobs =
    await db.$queryRaw`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'index_backlog'`;
  expect(jobs).toHaveLength(1);
  await indexBacklog();
  const after = await find('lighthouse');
  expect(after).toMatchObject({ waiting: 0, claims: { total: 1 } });
  expect(await titles('western mole')).toEqual([ids.tower]);
  expect((await find('builders')).comments.total).toBe(1);
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import {
  createAppearance,
  createClaim,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
} from '@/prisma/factories';
import { cursorAfter } from './library';
import { countDocuments, listClaimsOfDocument, listDocumentFacets, listDocuments } from './queries';
import { documentFilterSchema } from './schema';

let member: Member;
let stranger: Member;
const ids: Record<string, string> = {};

const filler = 'Nothing of interest stands here. '.repeat(20);
const library = [
  {
    title: 'Alpha report',
    text: `${filler}\n\nThe 50% rule_of boats is Dropped today.\n\n${filler}`,
  },
  {
    title: 'beta notes',
    publisher: 'Gazette',
    publishedOn: new Date('2023-05-01'),
    text: '港口年报说渔业增长了。',
  },
  {
    title: 'Gamma',
    publisher: 'Gazette',
    publishedOn: null,
    language: 'ug',
    text: 'بېلىق كۆپەيدى boats',
  },
  { title: 'delta', publishedOn: new Date('2024-02-02'), text: 'Plain words about 🐟 fish.' },
];

beforeAll(async () => {
  member = await createMember(db);
  stranger = await createMember(db);
  await createDocument(db, { by: stranger, title: 'Foreign boats' });
  for (const [index, { text, ...row }] of library.entries()) {
    const createdAt = new Date(Date.UTC(2025, 0, 1 + index));
    const document = await createDocument(db, { by: member, text, createdAt, ...row });
    ids[row.title] = document.id;
  }
});

const list = async (filter: object) =>
  (await listDocuments(member, documentFilterSchema.parse(filter))).items.map((item) => item.title);

describe('listDocuments', () => {
  test.each([
    [{}, ['delta', 'Gamma', 'beta notes', 'Alpha report']],
    [{ sort: 'title' }, ['Alpha report', 'beta notes', 'delta', 'Gamma']],
    [{ sort: 'published' }, ['Alpha report', 'delta', 'beta notes', 'Gamma']],
    [{ publisher: 'Gazette' }, ['Gamma', 'beta notes']],
    [{ language: 'ug' }, ['Gamma']],
    [{ from: '2023-05-01', to: '2024-02-02' }, ['delta', 'beta notes']],
    [{ q: 'BOATS' }, ['Gamma', 'Alpha report']],
    [{ q: 'boats dropped' }, ['Alpha report']],
    [{ q: '"boats dropped"' }, []],
    [{ q: '渔业' }, ['beta notes']],
    [{ q: 'بېلىق' }, ['Gamma']],
    [{ q: '🐟' }, ['delta']],
    [{ q: '50% rule_of' }, ['Alpha report']],
    [{ q: '%' }, ['Alpha report']],
    [{ q: 'gazette notes' }, ['beta notes']],
    [{ q: "'; DROP TABLE document; --" }, []],
  ])('%j', async (filter, titles) => {
    expect(await list(filter)).toEqual(titles);
    expect(await countDocuments(member, documentFilterSchema.parse(filter))).toBe(titles.length);
  });

  test.each(['added', 'published', 'title'] as const)(
    'pages by %s show every row once',
    async (sort) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const filter = documentFilterSchema.parse({ sort, cursor, limit: 1 });
        const page = await listDocuments(member, filter);
        seen.push(...page.items.map((item) => item.title));
        cursor = page.nextCursor ?? undefined;
      } while (cursor && seen.length < 9);
      expect(seen).toEqual(await list({ sort }));
    },
  );

  test.each(['made up', cursorAfter('title', { key: 'a', id: randomUUID() })])(
    'a cursor that this order did not answer is refused: %s',
    async (cursor) => {
      const filter = documentFilterSchema.parse({ sort: 'added', cursor });
      await expect(listDocuments(member, filter)).rejects.toMatchObject({
        code: 'INVALID',
        fields: { cursor: expect.stringMatching(/cursor/) },
      });
    },
  );

  test('a hit in the text comes with what stands around it, in the case of the text', async () => {
    const filter = documentFilterSchema.parse({ q: 'dropped' });
    const { items } = await listDocuments(member, filter);
    expect(items[0]?.snippet).toMatchObject({
      before: expect.stringMatching(/^….*rule_of boats is $/),
      hit: 'Dropped',
      after: expect.stringMatching(/^ today\. .*…$/),
    });
    const title = await listDocuments(member, documentFilterSchema.parse({ q: 'alpha' }));
    expect(title.items[0]?.snippet).toBeNull();
  });

  test('nobody else sees anything', async () => {
    const filter = documentFilterSchema.parse({});
    expect(await listDocuments(visitor, filter)).toEqual({ items: [], nextCursor: null });
    expect(await countDocuments(visitor, filter)).toBe(0);
    const theirs = await listDocuments(stranger, filter);
    expect(theirs.items.map((item) => item.title)).toEqual(['Foreign boats']);
  });

  test('facets count the team’s publishers and languages', async () => {
    expect(await listDocumentFacets(member)).toEqual({
      publishers: [
        { value: 'Gazette', count: 2 },
        { value: 'Harbour Authority', count: 2 },
      ],
      languages: [
        { value: 'en', count: 3 },
        { value: 'ug', count: 1 },
      ],
    });
    expect(await listDocumentFacets(visitor)).toEqual({ publishers: [], languages: [] });
  });
});

test('passages and claims are counted, withdrawn evidence is not', async () => {
  const version = await db.documentVersion.findFirstOrThrow({ where: { documentId: ids.delta } });
  const plain = await createPassage(db, { by: member, version, exact: 'Plain words' });
  const fish = await createPassage(db, { by: member, version, exact: '🐟 fish' });
  const claim = await createClaim(db, { by: member });
  const other = await createClaim(db, { by: member });
  await createAppearance(db, { by: member, claimId: claim.id, passageId: plain.id });
  await createEvidence(db, { by: member, claimId: claim.id, passageId: fish.id });
  await createEvidence(db, {
    by: member,
    claimId: other.id,
    passageId: fish.id,
    withdrawnAt: new Date(),
    withdrawalReason: 'Not about this.',
  });
  const { items } = await listDocuments(member, documentFilterSchema.parse({ q: 'delta' }));
  expect(items).toMatchObject([{ passages: 2, claims: 1 }]);
  const claims = await listClaimsOfDocument(member, String(ids.delta));
  expect(claims).toMatchObject([{ id: claim.id, number: 1, appearances: 1, evidence: 1 }]);
  expect(await listClaimsOfDocument(stranger, String(ids.delta))).toEqual([]);
});

import { beforeEach, describe, expect, it } from 'vitest';
import { getAnnotations } from '@/lib/annotations/queries';
import { type Member, visitor } from '@/lib/auth/types';
import { createClaim } from '@/lib/claims/mutations';
import { db } from '@/lib/db';
import { listThreads } from '@/lib/discussion/queries';
import { attachEvidence } from '@/lib/evidence/mutations';
import { createDocument, createMember } from '@/prisma/factories';
import { importAnnotations, placeAnnotation } from './mutations';
import { listImportedAnnotations } from './queries';

const text = `The harbour authority published its yearly figures on Monday.

The port handled 4.2 million tonnes in 2024, the authority says. A union disputes that number.

The number was repeated. The number was repeated.`;

let reviewer: Member;
let documentId: string;

beforeEach(async () => {
  reviewer = await createMember(db);
  const url = 'https://www.harbour.example/figures/?utm_source=x';
  ({ id: documentId } = await createDocument(db, { by: reviewer, text, url }));
});

/** A row as Hypothesis's API answers it. */
const row = (id: string, exact: string | null, more: Record<string, unknown> = {}) => ({
  ...{ id, uri: 'http://harbour.example/figures#top', user: 'acct:rim@hypothes.is' },
  ...{ text: `Note ${id}`, tags: [], created: '2024-05-01T10:00:00.000000+02:00' },
  target: [
    {
      source: 'http://harbour.example/figures#top',
      selector:
        exact === null
          ? undefined
          : [
              { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0 },
              { type: 'TextPositionSelector', start: 9000, end: 9010 },
              { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
            ],
    },
  ],
  ...more,
});

const send = (value: unknown, of?: string) =>
  importAnnotations(reviewer, { text: JSON.stringify(value), documentId: of });

describe('an export of Hypothesis', () => {
  it('becomes passages with threads: text, tags, author and answers', async () => {
    const rows = [
      row('a', 'A union disputes that number.', { tags: ['union', '工会'] }),
      row('b', null, { references: ['a'], text: 'Which union?' }),
      row('c', 'The  harbour authority\npublished', { text: '', tags: [] }),
    ];
    const items = await send({ total: 3, rows });
    expect(items.map(({ outcome }) => outcome)).toEqual(['anchored', 'anchored', 'anchored']);
    const [thread, none] = await listThreads(reviewer, { documentId });
    expect(none).toBeUndefined();
    expect(thread?.passage?.exact).toBe('A union disputes that number.');
    expect(thread?.comments.map(({ body }) => body)).toEqual([
      '*Written by rim (hypothes.is) on 2024-05-01T08:00:00.000Z, imported here.*\n\nNote a\n\nTags: union, 工会',
      '*Written by rim (hypothes.is) on 2024-05-01T08:00:00.000Z, imported here.*\n\nWhich union?',
    ]);
    const passage = await db.passage.findFirst({ where: { id: items[2]?.passageId ?? '' } });
    expect(passage?.exact).toBe('The harbour authority published');
    const again = await send({ total: 3, rows });
    expect(again.map(({ outcome }) => outcome)).toEqual(Array(3).fill('recognised'));
    const [changed] = await send([{ ...rows[0], text: 'Another note.' }]);
    expect(changed).toMatchObject({ outcome: 'changed', reason: expect.any(String) });
    expect(await listThreads(reviewer, { documentId })).toHaveLength(1);
  });

  it('is listed where it cannot be anchored, with what resembles it, and never anchored silently', async () => {
    const items = await send({
      annotations: [
        row('near', 'The port handled 9.9 million tonnes in 2024, the authority claims.'),
        row('gone', 'Nothing like this was ever written down by anybody anywhere.'),
        row('twice', 'The number was repeated.'),
        row('page', null),
        row('answer', null, { references: ['elsewhere'] }),
        row('other', 'A union', {
          target: [
            {
              source: 'https://other.example/',
              selector: [{ type: 'TextQuoteSelector', exact: 'A union' }],
            },
          ],
        }),
      ],
    });
    expect(items.map(({ outcome }) => outcome)).toEqual([
      ...Array(4).fill('not_anchored'),
      'refused',
      'not_anchored',
    ]);
    expect(
      items.every(({ reason, passageId }) => /^[A-Z].*\.?$/.test(reason ?? '') && !passageId),
    ).toBe(true);
    const { candidate } = items[0] ?? {};
    expect(text.slice(candidate?.start, candidate?.end)).toContain('4.2 million tonnes');
    expect(items[2]?.reason).toContain('more than once');
    expect(items[5]?.reason).toContain('other.example');
    expect(await db.passage.count({ where: { documentId } })).toBe(0);
    const listed = await listImportedAnnotations(reviewer, documentId);
    expect(listed).toMatchObject({ total: 4, anchored: 0 });
    expect(listed?.items.find(({ quote }) => quote?.includes('9.9'))?.candidate).toEqual(candidate);
    expect((await listImportedAnnotations(reviewer, null))?.total).toBe(2);
  });

  it('is placed by hand, once, and then has its thread', async () => {
    await send([row('near', 'The port handled 9.9 million tonnes in 2024, the authority claims.')]);
    const [item] = (await listImportedAnnotations(reviewer, documentId))?.items ?? [];
    const { start = 0, end = 0 } = item?.candidate ?? {};
    const placing = { importedId: item?.id ?? '', start, end };
    const stranger = await createMember(db);
    await expect(placeAnnotation(stranger, placing)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await placeAnnotation(reviewer, placing);
    const [thread] = await listThreads(reviewer, { documentId });
    expect(thread?.passage).toMatchObject({ start, end });
    await expect(placeAnnotation(reviewer, placing)).rejects.toMatchObject({ code: 'CONFLICT' });
    const again = await send([
      row('near', 'The port handled 9.9 million tonnes in 2024, the authority claims.'),
    ]);
    expect(again[0]?.outcome).toBe('recognised');
  });

  it('is tried again when the document says it later', async () => {
    const late = row('late', 'The captains were asked as well.');
    expect((await send([late]))[0]?.outcome).toBe('not_anchored');
    const { createVersion } = await import('@/prisma/factories');
    await createVersion(db, {
      by: reviewer,
      document: { id: documentId },
      text: `${text}\n\nThe captains were asked as well.`,
    });
    expect((await send([late]))[0]?.outcome).toBe('anchored');
  });
});

describe('web annotations of others', () => {
  const about = (exact: string) => ({
    source: 'https://harbour.example/figures',
    selector: { type: 'TextQuoteSelector', exact, prefix: 'x', suffix: 'y' },
  });

  it.each([
    ['one', (one: object) => one],
    ['a list', (one: object) => [one]],
    ['a page', (one: object) => ({ type: 'AnnotationPage', items: [one] })],
    [
      'a collection',
      (one: object) => ({
        type: 'AnnotationCollection',
        total: 1,
        first: { type: 'AnnotationPage', items: [one] },
      }),
    ],
  ])('come as %s', async (_, wrap) => {
    const one = {
      ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:x:1', type: 'Annotation' },
      ...{
        motivation: 'commenting',
        creator: { type: 'Person', name: 'Lin *Mei*' },
        created: '2024-05-01',
      },
      body: [
        { type: 'TextualBody', value: '不对。' },
        { type: 'TextualBody', value: 'doubt', purpose: 'tagging' },
      ],
      target: about('A union disputes that number.'),
    };
    const [item] = await send(wrap(one));
    expect(item).toMatchObject({ sourceId: 'urn:x:1', outcome: 'anchored' });
    const [thread] = await listThreads(reviewer, { documentId });
    expect(thread?.comments[0]?.body).toBe(
      '*Written by Lin \\*Mei\\* on 2024-05-01T00:00:00.000Z, imported here.*\n\n不对。\n\nTags: doubt',
    );
  });

  it('come as JSON Lines, with answers whose target is the annotation', async () => {
    const lines = [
      { id: 'urn:x:2', motivation: 'replying', bodyValue: 'No.', target: 'urn:x:1' },
      { id: 'urn:x:1', bodyValue: 'Yes?', target: about('A union') },
    ].map((one) => JSON.stringify(one));
    const items = await importAnnotations(reviewer, { text: lines.join('\n') });
    expect(items.map(({ outcome }) => outcome)).toEqual(['anchored', 'anchored']);
    expect((await listThreads(reviewer, { documentId }))[0]?.comments).toHaveLength(2);
  });

  it('may be hostile: each gets its sentence, the others are kept', async () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 60; depth += 1) deep = [deep];
    const items = await send([
      ...[7, null, [], {}, { target: 5 }],
      { id: 'deep', target: about('A union'), body: deep },
      { id: 'nul', target: about('A union'), bodyValue: 'a\u0000b' },
      { id: 'half', target: about('A union'), bodyValue: 'a\ud800b' },
      { id: 'long', target: about('A union'), bodyValue: 'x'.repeat(10_001) },
      { id: 'huge', target: about('A union'), bodyValue: 'x'.repeat(250_000) },
      { id: 'loop', motivation: 'replying', target: 'loop' },
      { id: 'own', 'assay:kind': 'evidence', target: about('A union') },
      {
        id: 'javascript:alert(1)',
        target: about('A union'),
        bodyValue: '<script>alert(1)</script>',
      },
    ]);
    expect(items.slice(0, -1).map(({ outcome }) => outcome)).toEqual(Array(12).fill('refused'));
    expect(items.every(({ reason }) => reason === null || /^[A-Z].*\.$/s.test(reason))).toBe(true);
    expect(items.at(-1)?.outcome).toBe('anchored');
  });

  it.each([
    ['', 'empty'],
    ['nonsense', 'Line 1 is not JSON'],
    ['5', 'neither an annotation'],
    ['[]', 'no annotations'],
    [
      '{"type":"AnnotationCollection","total":3,"first":"https://x.example/1"}',
      'only names its pages',
    ],
    [`[${'{},'.repeat(2000)}{}]`, 'at most 2,000'],
  ])('%.60s is refused as a whole', async (given, sentence) => {
    await expect(importAnnotations(reviewer, { text: given })).rejects.toThrow(sentence);
  });
});

describe('an Assay annotation', () => {
  /** The document's annotations, with a piece of evidence for a new claim among them. */
  async function exportEvidence(): Promise<string> {
    const { id: claimId } = await createClaim(reviewer, { statement: 'The number is right.' });
    const passage = { documentId, quote: { exact: 'A union disputes that number.' } };
    const evidence = { claimId, passage, stance: 'contradicts', reason: 'It says so.' } as const;
    await attachEvidence(reviewer, evidence);
    return JSON.stringify(await getAnnotations(reviewer, { documentId }, { whole: true }));
  }

  it('finds a claim by its statement, and is refused where that claim is closed to change', async () => {
    const file = await exportEvidence();
    const other = await createMember(db);
    await createDocument(db, { by: other, text });
    const claim = await createClaim(other, { statement: 'the NUMBER  is right.' });
    await db.claim.update({
      where: { id: claim.id },
      data: { state: 'closed', closeReason: 'out_of_scope' },
    });
    const [refused] = await importAnnotations(other, { text: file });
    expect(refused).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('closed'),
    });
    expect(await db.passage.count({ where: { document: { teamId: other.teamId } } })).toBe(0);
    await db.claim.update({
      where: { id: claim.id },
      data: { state: 'researching', closeReason: null },
    });
    const [item] = await importAnnotations(other, { text: file });
    expect(item?.outcome).toBe('anchored');
    expect(await db.claim.count({ where: { teamId: other.teamId } })).toBe(1);
    expect(await db.evidence.count({ where: { claimId: claim.id } })).toBe(1);
  });

  it('is found by its words where the text differs', async () => {
    const file = await exportEvidence();
    const other = await createMember(db);
    const url = 'https://harbour.example/figures';
    const { id } = await createDocument(db, {
      by: other,
      url,
      text: `A new beginning.\n\n${text}`,
    });
    const [item] = await importAnnotations(other, { text: file });
    expect(item).toMatchObject({ outcome: 'anchored', documentId: id });
  });
});

it('is for reviewers, in documents of their team', async () => {
  const observer = await createMember(db, { teamId: reviewer.teamId, role: 'observer' });
  const one = JSON.stringify([row('a', 'A union')]);
  await expect(importAnnotations(observer, { text: one, documentId })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const stranger = await createMember(db);
  await expect(importAnnotations(stranger, { text: one, documentId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await listImportedAnnotations(stranger, documentId)).toBeNull();
  expect(await listImportedAnnotations(visitor, null)).toBeNull();
  expect(await listImportedAnnotations(observer, documentId)).toMatchObject({ total: 0 });
});

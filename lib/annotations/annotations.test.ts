import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributed, unattributed } from './attribution';
import { toCodePoints } from './code-points';
import { collectionOf, PAGE, pageOf } from './collection';
import { annotationCollectionSchema, annotationPageSchema, annotationSchema } from './model';
import { ANNOTATION_CONTEXT } from './vocabulary';
import { type Use, writeAnnotation } from './write-annotation';

const address = 'https://assay.example';
const id = '0191d3a0-0000-7000-8000-000000000001';
const by = { id: '0191d3a0-0000-7000-8000-000000000002', name: 'Rana Said' };
const at = '2026-01-02T03:04:05.678Z';

const place: Use['place'] = {
  documentId: '0191d3a0-0000-7000-8000-000000000003',
  url: 'https://harbour.example/figures',
  version: 2,
  textSha256: 'ab'.repeat(32),
  capturedAt: at,
  ...{ exact: '😀 four million', prefix: 'handled ', suffix: ' tonnes' },
  utf16: { start: 8, end: 23 },
  codePoints: { start: 8, end: 22 },
};

const claim = {
  id: '0191d3a0-0000-7000-8000-000000000004',
  content: {
    ...{ number: 12, statement: '四百万吨。', language: 'zh', claimant: null },
    ...{ claimantUnknown: true, claimedOn: null, claimedOnUnknown: false, topics: [] },
  },
};

const uses: Use[] = [
  {
    ...{ id, by, at, place, claim, kind: 'evidence', stance: 'contradicts', changedAt: at },
    reason: 'They say four.',
    figure: { low: 4e6, high: 4e6, unit: 'tonnes', asOf: null },
    withdrawn: { at, reason: 'Beside the point.' },
  },
  { id, by, at, place, claim, kind: 'appearance' },
  {
    ...{ id, by, at, place, kind: 'thread', evidenceId: id },
    comments: [
      {
        id,
        by,
        at,
        body: 'Gross?',
        editedAt: at,
        revisions: [{ version: 1, body: 'Net?', replacedAt: at }],
      },
      {
        id,
        by,
        at,
        body: attributed('Net.', { name: 'Jun', at: null }),
        editedAt: null,
        revisions: [],
      },
    ],
    resolution: { at, by, outcome: 'Gross.' },
  },
  { id, by, at, place: { ...place, url: null }, kind: 'passage' },
];

/** The terms of the W3C context that are written, with what each takes (Web Annotation Vocabulary). */
const motivations = [
  'assessing',
  'identifying',
  'commenting',
  'highlighting',
  'linking',
  'classifying',
  'replying',
];
const terms = new Set([
  ...[
    '@context',
    'id',
    'type',
    'motivation',
    'creator',
    'created',
    'modified',
    'body',
    'target',
    'name',
  ],
  ...[
    'source',
    'selector',
    'state',
    'sourceDate',
    'exact',
    'prefix',
    'suffix',
    'start',
    'end',
    'value',
  ],
  ...[
    'format',
    'purpose',
    'language',
    'partOf',
    'startIndex',
    'next',
    'prev',
    'items',
    'label',
    'total',
    'first',
    'last',
  ],
]);
const types = new Set([
  ...['Annotation', 'AnnotationPage', 'AnnotationCollection', 'SpecificResource', 'TextualBody'],
  ...['TextQuoteSelector', 'TextPositionSelector', 'TimeState', 'Person'],
]);

/** Every key and type in a value that the context does not define; Assay's own have their prefix and are not looked into. */
function strangers(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strangers);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    if (key.startsWith('assay:') || key === '@context') return [];
    if (key === 'type' && !types.has(String(one))) return [`type ${one}`];
    if (key === 'purpose' && !motivations.includes(String(one))) return [`purpose ${one}`];
    return terms.has(key) ? strangers(one) : [key];
  });
}

describe('what is written', () => {
  it.each(uses.map((use) => [use.kind, use] as const))('of %s fits the model', (_, use) => {
    const annotation = writeAnnotation(use, address);
    expect(annotationSchema.parse(annotation)).toEqual(annotation);
    expect(strangers(annotation)).toEqual([]);
    // What the Recommendation demands: one or more types, zero or more bodies, one or more targets, an IRI as id.
    expect(URL.canParse(annotation.id)).toBe(true);
    const [quote, position] = annotation.target.selector;
    expect([...quote.exact]).toHaveLength(position.end - position.start);
    expect(quote.exact).toHaveLength(position['assay:endUtf16'] - position['assay:startUtf16']);
  });

  it('gives comments that were imported back to their author', () => {
    const thread = uses[2];
    const { body } = thread ? writeAnnotation(thread, address) : {};
    expect(body).toMatchObject([
      { value: 'Gross?', purpose: 'commenting', creator: { name: 'Rana Said' } },
      { value: 'Net.', purpose: 'replying', creator: { name: 'Jun' } },
    ]);
  });

  it('names the document’s own address, or its address here', () => {
    const sources = uses.map((use) => writeAnnotation(use, address).target.source);
    expect(sources[0]).toBe('https://harbour.example/figures');
    expect(sources[3]).toBe(`${address}/api/v1/documents/${place.documentId}`);
  });

  it('says a stance as a term of Assay and as a word', () => {
    const [evidence] = uses;
    const { body } = evidence ? writeAnnotation(evidence, address) : {};
    expect(body?.slice(0, 2)).toEqual([
      {
        type: 'SpecificResource',
        source: `${address}/ns/assay#contradicts`,
        purpose: 'classifying',
      },
      { type: 'TextualBody', value: 'contradicts', format: 'text/plain', purpose: 'classifying' },
    ]);
  });
});

describe('a collection', () => {
  const items = uses.map((use) => writeAnnotation(use, address));
  const collected = (total: number) => ({
    address,
    path: '/api/v1/annotations',
    label: 'All',
    total,
  });

  it('has its first page in it, and pages that lead to one another', () => {
    const collection = collectionOf(collected(450), items, { whole: false });
    expect(annotationCollectionSchema.parse(collection)).toEqual(collection);
    expect(strangers(collection)).toEqual([]);
    expect(collection['@context'][0]).toBe(ANNOTATION_CONTEXT);
    expect(collection.first?.next).toBe(`${collection.id}?page=2`);
    expect(collection.last).toBe(`${collection.id}?page=3`);
    const last = pageOf(collected(450), items, 3);
    expect(annotationPageSchema.parse(last)).toEqual(last);
    expect(last).toMatchObject({ startIndex: 2 * PAGE, prev: `${collection.id}?page=2` });
    expect(last).not.toHaveProperty('next');
  });

  it('that is whole has one page, one that is empty has none', () => {
    const whole = collectionOf(collected(450), items, { whole: true });
    expect(whole.first).not.toHaveProperty('next');
    expect(whole.last).toBe(whole.first?.id);
    expect(collectionOf(collected(0), [], { whole: false })).not.toHaveProperty('first');
  });
});

it('code points: every position of any text, as counting them says', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, (given) => {
      const count = toCodePoints(given);
      const characters = [...given];
      const starts = characters.map((_, index) => characters.slice(0, index).join('').length);
      expect([...starts, given.length].map(count)).toEqual([...starts.keys(), characters.length]);
    }),
  );
});

it('an attribution is taken away whole, whoever the author and whatever the text', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => /\S/.test(value));
  const time = fc.constantFrom(null, '2024-05-01T08:00:00.000Z');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), name, time, (body, given, at) => {
      const read = unattributed(attributed(body, { name: given, at }));
      const plain = given.replace(/\s+/g, ' ').trim().slice(0, 300).toWellFormed();
      expect(read).toEqual({ body, author: { name: plain, at } });
    }),
  );
  expect(unattributed('Written by nobody.')).toBeNull();
});

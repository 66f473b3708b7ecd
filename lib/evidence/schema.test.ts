import { expect, test } from 'vitest';
import { evidenceChangeSchema, flatEvidenceSchema, searchSchema } from './schema';

const id = '019349a0-0000-7000-8000-000000000001';
const rest = { claimId: id, stance: 'supports', reason: 'It says so.' };

test('a passage comes flat, by positions or by its words', () => {
  const bySpan = { ...rest, documentId: id, start: '1', end: '4' };
  expect(flatEvidenceSchema.parse(bySpan)).toEqual({
    ...rest,
    passage: { documentId: id, start: 1, end: 4 },
  });
  const byQuote = { ...rest, documentId: id, quote: { exact: 'ten tonnes' } };
  expect(flatEvidenceSchema.parse(byQuote)).toEqual({
    ...rest,
    passage: { documentId: id, quote: { exact: 'ten tonnes' } },
  });
});

test('a stance is one of four, and a reason is needed', () => {
  const place = { documentId: id, start: 1, end: 4 };
  for (const wrong of [{ stance: 'proves' }, { reason: ' ' }, { reason: 'x'.repeat(2001) }]) {
    expect(flatEvidenceSchema.safeParse({ ...rest, ...place, ...wrong }).success).toBe(false);
  }
});

test('a change names the version it saw', () => {
  expect(evidenceChangeSchema.safeParse({ evidenceId: id, stance: 'context' }).success).toBe(false);
  expect(evidenceChangeSchema.parse({ evidenceId: id, version: '3' })).toEqual({
    evidenceId: id,
    version: 3,
  });
});

test('a search has a place, a query and a day', () => {
  const search = { claimId: id, where: 'Archive', query: 'port', searchedOn: '2025-02-01' };
  expect(searchSchema.parse(search)).toEqual(search);
  for (const name of ['where', 'query', 'searchedOn']) {
    expect(searchSchema.safeParse({ ...search, [name]: '' }).success).toBe(false);
  }
});

test('a figure comes as numbers, or as typed in a form', () => {
  const place = { documentId: id, start: 1, end: 4 };
  const figureOf = (input: object) =>
    flatEvidenceSchema.parse({ ...rest, ...place, ...input }).figure;
  expect(figureOf({})).toBeUndefined();
  expect(figureOf({ figure: { low: 3 } })).toEqual({ low: 3, high: 3, unit: null, asOf: null });
  const form = { figureLanguage: 'en', figureGiven: 'on', figureValue: '3 to 4 million tonnes' };
  expect(figureOf(form)).toEqual({ low: 3e6, high: 4e6, unit: 'tonnes', asOf: null });
  expect(figureOf({ ...form, figureUnit: 't', figureAsOf: '2024-12-31' })).toMatchObject({
    unit: 't',
    asOf: '2024-12-31',
  });
  expect(figureOf({ ...form, figureGiven: undefined })).toBeNull();
});

test('a figure that is no number, or goes backwards, is refused under its own name', () => {
  const place = { documentId: id, start: 1, end: 4 };
  const wrong: object[] = [
    { figureLanguage: 'en', figureGiven: 'on', figureValue: 'many' },
    { figureLanguage: 'en', figureGiven: 'on' },
    { figure: { low: 4, high: 3 } },
    { figure: { low: 1e300 } },
    { figure: { low: 1, asOf: 'yesterday' } },
  ];
  for (const input of wrong) {
    const result = flatEvidenceSchema.safeParse({ ...rest, ...place, ...input });
    expect(result.error?.issues[0]?.path[0]).toBe('figure');
  }
});

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

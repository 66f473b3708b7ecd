import { expect, test } from 'vitest';
import { claimChangeFormSchema, claimFormSchema } from './form';
import { claimFilterSchema, claimSchema, commentRequestSchema } from './schema';
import { distinctTopics, topicSlug } from './topics';

const id = '019349a0-0000-7000-8000-000000000001';

test('a claim has a statement of at most 1,000 characters', () => {
  expect(claimSchema.safeParse({ statement: ' ' }).success).toBe(false);
  expect(claimSchema.safeParse({ statement: 'x'.repeat(1000) }).success).toBe(true);
  expect(claimSchema.safeParse({ statement: 'x'.repeat(1001) }).success).toBe(false);
});

test('a claimant is named or unknown, not both', () => {
  const both = { statement: 'A.', claimant: { name: 'B' }, claimantUnknown: true };
  expect(claimSchema.safeParse(both).error?.issues[0]?.path).toEqual(['claimantUnknown']);
});

test('the form of a new claim, with a passage', () => {
  const form = {
    statement: 'The port grew.',
    'claimant.name': 'Harbour Authority',
    topics: 'Trade, 港口',
    claimedOnUnknown: 'on',
    documentId: id,
    versionNumber: '1',
    start: '3',
    end: '9',
    stay: '1',
  };
  expect(claimFormSchema.parse(form)).toMatchObject({
    claimant: { name: 'Harbour Authority' },
    topics: ['Trade', '港口'],
    claimedOnUnknown: true,
    appearance: { documentId: id, versionNumber: 1, start: 3, end: 9 },
    stay: '1',
  });
});

test('the form of an edit clears what is empty', () => {
  expect(claimChangeFormSchema.parse({ claimId: id, version: '2', statement: 'A.' })).toEqual({
    claimId: id,
    version: 2,
    statement: 'A.',
    claimant: null,
    claimantUnknown: false,
    claimedOn: null,
    claimedOnUnknown: false,
    language: null,
    topics: [],
  });
});

test('languages are canonical tags', () => {
  expect(claimSchema.parse({ statement: 'A.', language: 'ZH_hant' }).language).toBe('zh-Hant');
  expect(claimSchema.safeParse({ statement: 'A.', language: 'not a tag' }).success).toBe(false);
});

test('one state in a query string is a list of one', () => {
  expect(claimFilterSchema.parse({ state: 'new' })).toMatchObject({
    state: ['new'],
    sort: 'updated',
    limit: 50,
  });
});

test('an answer needs the day of asking, and a reason excludes it', () => {
  const request = { claimId: id, version: 1 };
  expect(commentRequestSchema.safeParse({ ...request, commentAnswer: 'No.' }).success).toBe(false);
  const both = { ...request, commentAskedOn: '2025-01-01', noCommentReason: 'Dead.' };
  expect(commentRequestSchema.safeParse(both).success).toBe(false);
});

test('topic slugs keep every script', () => {
  expect(topicSlug(' Foreign  Trade & Ports ')).toBe('foreign-trade-ports');
  expect(topicSlug('港口贸易')).toBe('港口贸易');
  expect(topicSlug('شىنجاڭ')).toBe('شىنجاڭ');
  expect(topicSlug('!?')).toBe('');
  expect(distinctTopics(['Trade', ' trade ', '!'])).toEqual([{ name: 'Trade', slug: 'trade' }]);
});

import { describe, expect, test } from 'vitest';
import { fromCursor } from '@/lib/cursor';
import {
  cursorAfter,
  isVersion,
  likePattern,
  makeSnippet,
  placeSchema,
  readDocumentFilter,
  searchTerms,
} from './library';

describe('searchTerms', () => {
  test.each([
    [undefined, []],
    ['  ', []],
    ['two words', ['two', 'words']],
    ['"a whole phrase" word word', ['a whole phrase', 'word']],
    ['“curly quotes” too', ['curly quotes', 'too']],
    ['an "open quote', ['an', 'open', 'quote']],
    ['渔业 بېلىق', ['渔业', 'بېلىق']],
    ['e\u0301te\u0301', ['\u00e9t\u00e9']],
    ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('%j', (q, terms) => expect(searchTerms(q)).toEqual(terms));
});

test('likePattern takes the signs of patterns literally', () => {
  expect(likePattern('50%_\\')).toBe('%50\\%\\_\\\\%');
});

describe('cursors', () => {
  const id = '0193a1b2-0000-7000-8000-000000000001';
  const place = { key: 'a title', id };
  const day = cursorAfter('added', { key: '2024-01-31T00:00:00Z', id });

  test('lead back to their place', () => {
    expect(fromCursor(placeSchema('title'), cursorAfter('title', place))).toEqual(place);
  });

  test.each([
    'x',
    'bnVsbA',
    day.slice(0, -4),
    cursorAfter('title', place),
    cursorAfter('added', { key: 'no date', id }),
    cursorAfter('added', { key: '0000-01-01', id }),
    cursorAfter('added', { key: '+275760-01-01T00:00:00Z', id }),
    cursorAfter('added', { key: '2024-01-31', id: "1' OR 1=1" }),
  ])('that this list in this order did not answer are refused: %s', (cursor) => {
    expect(() => fromCursor(placeSchema('added'), cursor)).toThrow(
      expect.objectContaining({ code: 'INVALID' }),
    );
    const read = readDocumentFilter({ cursor, q: 'fish' });
    expect(read).toEqual({ filter: { q: 'fish', sort: 'added', limit: 50 }, lostPage: true });
  });

  test('in an address stay where they are good', () => {
    expect(readDocumentFilter({ cursor: day })).toMatchObject({
      filter: { cursor: day },
      lostPage: false,
    });
    expect(readDocumentFilter({})).toMatchObject({ lostPage: false });
  });
});

describe('makeSnippet', () => {
  test('cuts at words and keeps the case of the text', () => {
    const snippet = makeSnippet('ut off The Harbour\nopened again la', 'harbour', {
      before: true,
      after: true,
    });
    expect(snippet).toEqual({ before: '…off The ', hit: 'Harbour', after: ' opened again…' });
  });

  test('keeps whole what is whole', () => {
    const whole = { before: false, after: false };
    expect(makeSnippet('港口年报', '年', whole)).toEqual({
      before: '港口',
      hit: '年',
      after: '报',
    });
    expect(makeSnippet('nothing', 'here', whole)).toBeNull();
  });
});

describe('readDocumentFilter', () => {
  test('takes what is valid and leaves out the rest', () => {
    const { filter } = readDocumentFilter({
      q: ' fish ',
      publisher: '',
      from: 'yesterday',
      to: '2024-01-31',
      sort: 'size',
      limit: '9999',
      cursor: ['a', 'b'],
    });
    expect(filter).toEqual({ q: 'fish', to: '2024-01-31', sort: 'added', limit: 50 });
  });
});

test.each([
  [undefined, true],
  [1, true],
  [2_147_483_647, true],
  [0, false],
  [-1, false],
  [1.5, false],
  [2_147_483_648, false],
  [Number.NaN, false],
])('a version with the number %s: %s', (number, possible) => {
  expect(isVersion(number)).toBe(possible);
});

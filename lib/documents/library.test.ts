import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor, likePattern, makeSnippet, searchTerms } from './library';
import { readDocumentFilter } from './schema';

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

  test('lead back to their place in the same order only', () => {
    const cursor = encodeCursor('title', { key: 'a title', id });
    expect(decodeCursor('title', cursor)).toEqual({ key: 'a title', id });
    expect(decodeCursor('added', cursor)).toBeNull();
  });

  test.each([undefined, '', 'x', encodeCursor('added', { key: 'no date', id }), 'bnVsbA'])(
    'that nobody made are refused: %j',
    (cursor) => expect(decodeCursor('added', cursor)).toBeNull(),
  );

  test('with an id that is none are refused', () => {
    const cursor = encodeCursor('title', { key: 'a', id: "1' OR 1=1" });
    expect(decodeCursor('title', cursor)).toBeNull();
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
    const filter = readDocumentFilter({
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

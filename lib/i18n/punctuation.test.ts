import { expect, it } from 'vitest';
import { listed, punctuationOf, quoted } from './punctuation';

it.each([
  ['en', '“Trout”', 'A, B, C'],
  ['fr', '«\u00a0Trout\u00a0»', 'A, B, C'],
  ['es', '“Trout”', 'A, B, C'],
  ['ar', '«Trout»', 'A، B، C'],
  ['zh', '“Trout”', 'A、B、C'],
  ['tlh', '“Trout”', 'A, B, C'],
  ['constructor', '“Trout”', 'A, B, C'],
])('%s quotes as %s and lists as %s', (locale, quotation, list) => {
  expect(quoted(locale, 'Trout')).toBe(quotation);
  expect(listed(locale, ['A', 'B', 'C'])).toBe(list);
});

it('a mark of French has its fixed space, one of Chinese none', () => {
  expect(punctuationOf('fr').colon).toBe('\u00a0: ');
  expect(punctuationOf('fr').semicolon).toBe('\u202f; ');
  expect(Object.values(punctuationOf('zh')).join('')).not.toMatch(/\s/);
});

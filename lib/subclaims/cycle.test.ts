import { expect, test } from 'vitest';
import { circleSentence } from './cycle';

test('the sentence names the chain', () => {
  expect(circleSentence([3])).toBe('A claim is not part of itself.');
  expect(circleSentence([3, 2, 1])).toBe(
    'A claim cannot be part of itself. Each of these is made of the next already: #3 → #2 → #1.',
  );
});

import { expect, test } from 'vitest';
import { circleSentence } from './cycle';

test('the sentence names the chain', () => {
  expect(circleSentence(['Report', 'Article', 'Post'])).toBe(
    'A document cannot go back to itself. Each of these draws on the next already: “Report” → “Article” → “Post”.',
  );
});

import { expect, test } from 'vitest';
import { circleSentence } from './cycle';

test('the sentence names the chain', () => {
  expect(circleSentence(['Report', 'Article', 'Post'])).toBe(
    'A document cannot go back to itself: “Report” already draws on “Article”, which draws on “Post”.',
  );
});

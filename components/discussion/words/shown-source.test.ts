import { expect, test } from 'vitest';
import { referenceTo } from '@/lib/verdicts/references';
import { showReferences } from './shown-source';

const one = '019349a0-0000-7000-8000-000000000001';
const two = '019349a0-0000-7000-8000-000000000002';

test('a position in the shown text leads to the same words in the stored one', () => {
  const stored = `First ${referenceTo(one)} second ${referenceTo(two)}${referenceTo(one)} third.`;
  const { shown, toStored } = showReferences(stored, (id) => (id === one ? '[1](#e)' : ''));
  expect(shown).toBe('First [1](#e) second [1](#e) third.');
  for (const word of ['First', 'second', 'third']) {
    expect(toStored(shown.indexOf(word)), word).toBe(stored.indexOf(word));
  }
  const inside = toStored(shown.indexOf('1'));
  expect(stored.slice(inside).startsWith(' second')).toBe(true);
});

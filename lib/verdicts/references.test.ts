import { expect, it } from 'vitest';
import { fromNumbers, referencesIn, referenceTo, replaceReferences, toNumbers } from './references';

const first = '019a0000-0000-7000-8000-000000000001';
const second = '019a0000-0000-7000-8000-000000000002';

it('finds each reference once, in order, and nothing that only looks like one', () => {
  const text = `A ${referenceTo(second)}, B ${referenceTo(first)}, again ${referenceTo(second)}, [[evidence:x]].`;
  expect(referencesIn(text)).toEqual([second, first]);
  const numbers = replaceReferences(text, (id) => `(${id === first ? 1 : 2})`);
  expect(numbers).toBe('A (2), B (1), again (2), [[evidence:x]].');
});

it('turns references into numbers and back, and leaves links and other brackets alone', () => {
  const ids = [first, second];
  const stored = `A ${referenceTo(second)} and ${referenceTo(first)}, [1](https://a.example), [9], [x].`;
  const written = toNumbers(stored, ids);
  expect(written).toBe('A [2] and [1], [1](https://a.example), [9], [x].');
  expect(fromNumbers(written, ids)).toBe(stored);
  const gone = `See ${referenceTo(second)}.`;
  expect(fromNumbers(toNumbers(gone, [first]), [first])).toBe(gone);
});

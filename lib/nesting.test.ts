import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNestedTooDeep, MAX_NESTING } from './nesting';

const nested = (depth: number, open: string, close: string) =>
  open.repeat(depth) + close.repeat(depth);

test.each([
  ['lists at the limit', nested(MAX_NESTING, '[', ']'), false],
  ['lists beyond it', nested(MAX_NESTING + 1, '[', ']'), true],
  ['objects beyond it', `${nested(MAX_NESTING + 1, '{"a":', '}')}`, true],
  ['half a million lists', '['.repeat(500_000), true],
  ['brackets in a string', JSON.stringify('['.repeat(500)), false],
  ['brackets after quotation marks in a string', JSON.stringify(`\\"${'[{'.repeat(500)}`), false],
  ['many lists side by side', JSON.stringify(Array.from({ length: 500 }, () => [])), false],
])('%s', (_, json, deep) => {
  expect(isNestedTooDeep(json)).toBe(deep);
});

test('no value that people write is too deep, whatever stands in its texts', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      expect(isNestedTooDeep(JSON.stringify(value))).toBe(false);
    }),
    { numRuns: 30 },
  );
});

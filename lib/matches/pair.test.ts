import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairOf } from './pair';

it('is the same from both sides, smaller first', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (one, other) => {
      const pair = pairOf(one, other);
      expect(pairOf(other, one)).toEqual(pair);
      expect(pair.firstId <= pair.secondId).toBe(true);
      expect([pair.firstId, pair.secondId].sort()).toEqual([one, other].sort());
    }),
  );
});

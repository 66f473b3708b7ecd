import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisOf, cutToFit, evenly } from './axis';

function expectSound(values: readonly number[]) {
  const axis = axisOf(values, { start: 10, end: 300 }, 5);
  for (const one of [...values, ...axis.ticks]) {
    expect(axis.place(one)).toBeGreaterThanOrEqual(10 - 1e-6);
    expect(axis.place(one)).toBeLessThanOrEqual(300 + 1e-6);
  }
  expect(axis.ticks.length).toBeGreaterThan(1);
  expect(axis.ticks).toEqual([...new Set(axis.ticks)].sort((a, b) => a - b));
}

it('an axis holds all values in their order, and so do its ticks', () => {
  const value = fc.double({ min: -1, max: 1e6, noNaN: true });
  fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), expectSound));
});

it.each([
  { name: 'the smallest number there is', values: [5e-324, 0] },
  { name: 'large values next to each other', values: [1e6, 1e6 + 1e-9] },
  { name: 'one value', values: [3] },
  { name: 'one large value', values: [1e15] },
])('an axis of $name has ticks that can be told apart', ({ values }) => {
  expectSound(values);
});

it('evenly takes no more than there is room for', () => {
  expect(evenly(5, 10)).toEqual([0, 1, 2, 3, 4]);
  expect(evenly(31, 5)).toEqual([0, 7, 14, 21, 28]);
  expect(evenly(0, 5)).toEqual([]);
});

it('cutToFit cuts what is too long, by whole characters', () => {
  expect(cutToFit('Harbour Authority', 200)).toBe('Harbour Authority');
  expect(cutToFit('Harbour Authority', 60)).toBe('Harbour …');
  expect(cutToFit('🐟🐟🐟', 14)).toBe('🐟…');
});

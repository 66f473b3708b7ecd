import { expect, it } from 'vitest';
import { toSides } from './claim-page';
import { sampleSnapshot } from './sample-snapshot';

it('groups by independent source, the source itself first, and numbers in reading order', () => {
  const sides = toSides(sampleSnapshot('words'));
  expect(sides.map((side) => side.stance)).toEqual(['supports', 'contradicts']);
  const [supports, contradicts] = sides;
  expect(supports?.groups).toHaveLength(1);
  expect(supports?.documents).toBe(2);
  expect(supports?.groups[0]?.source.id).toBe('d2');
  expect(
    supports?.groups[0]?.quotations.map(({ id, number, drawn }) => [id, number, drawn]),
  ).toEqual([
    ['e3', 1, null],
    ['e1', 2, 'quotes'],
  ]);
  expect(contradicts?.groups[0]?.quotations[0]?.number).toBe(3);
});

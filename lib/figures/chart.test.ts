import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layFigures, type MeasuredEvidence } from './chart';

const measured = (
  change: Partial<MeasuredEvidence>,
  figure: Partial<MeasuredEvidence['figure']>,
) => ({
  ...{ id: 'e', number: 1, date: '2020-01-01', stance: 'supports' as const },
  ...{ source: { id: 's', title: 'Report' } },
  ...change,
  figure: { low: 1, high: 1, unit: 'tonnes', asOf: null, ...figure },
});

describe('layFigures', () => {
  it('draws the unit that most use, and leaves the others to the table', () => {
    const chart = layFigures(
      [
        measured({}, { unit: '%' }),
        measured({ number: 2 }, { unit: 'tonnes' }),
        measured({ number: 3 }, { unit: 'Tonnes' }),
      ],
      600,
    );
    expect(chart?.unit).toBe('tonnes');
    expect(chart?.marks.map(({ number }) => number)).toEqual([2, 3]);
    expect(chart?.left.map(({ number }) => number)).toEqual([1]);
  });

  it('stands a value at the day it is of, else at its document’s', () => {
    const chart = layFigures(
      [measured({ date: null }, { asOf: '2019-01-01' }), measured({ number: 2 }, {})],
      600,
    );
    expect(chart?.marks.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('begins at zero unless all values are close together', () => {
    const levels = (low: number, high: number) =>
      layFigures([measured({}, { low, high: low }), measured({}, { low: high, high })], 600)
        ?.levels[0]?.value;
    expect(levels(1, 10)).toBe(0);
    expect(levels(98, 100)).toBe(98);
  });

  it('draws nothing when nothing has a day', () => {
    expect(layFigures([measured({ date: null }, {})], 600)).toBeNull();
    expect(layFigures([], 600)).toBeNull();
  });

  const value = fc
    .double({ min: -1e15, max: 1e15, noNaN: true })
    .map((number) => (Math.abs(number) < 1e-12 ? 0 : number));
  it('keeps every value inside the drawing, larger ones higher', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 20 }), (pairs) => {
        const items = pairs.map(([a, b], index) =>
          measured({ number: index + 1 }, { low: Math.min(a, b), high: Math.max(a, b) }),
        );
        const chart = layFigures(items, 600);
        for (const { top, bottom } of chart?.marks ?? []) {
          expect(top).toBeLessThanOrEqual(bottom);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(chart?.height ?? 0);
        }
        expect(chart?.marks).toHaveLength(items.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Stance } from '@/prisma/generated/enums';
import { type DatedEvidence, layTimeline, markSize } from './timeline';

const evidence = (change: Partial<DatedEvidence>): DatedEvidence => ({
  id: 'e',
  number: 1,
  date: '2019-12-09',
  stance: 'supports',
  source: { id: 's', title: 'Report' },
  ...change,
});

describe('layTimeline', () => {
  it('puts support above the line, contradiction below it, the rest on it', () => {
    const items = (['supports', 'contradicts', 'qualifies'] as const).map((stance) =>
      evidence({ stance }),
    );
    const { marks } = layTimeline(items, 600);
    expect(marks.map(({ stance, y }) => [stance, Math.sign(y)])).toEqual([
      ['supports', -1],
      ['contradicts', 1],
      ['qualifies', 0],
    ]);
  });

  it('stacks what would touch, away from the line', () => {
    const { marks, above } = layTimeline([evidence({}), evidence({ number: 2 })], 600);
    expect(marks.map(({ y }) => y)).toEqual([-markSize, -2 * markSize]);
    expect(above).toBe(3 * markSize);
  });

  it('keeps what has no date for the table', () => {
    const { marks, undated, ticks } = layTimeline([evidence({ date: null })], 600);
    expect([marks.length, undated.length]).toEqual([0, 1]);
    expect(ticks.every(({ x }) => Number.isFinite(x))).toBe(true);
  });

  it('divides a few days into days, each once', () => {
    const items = [evidence({ date: '2020-01-01' }), evidence({ date: '2020-01-02', number: 2 })];
    for (const width of [340, 680, 1024]) {
      const days = layTimeline(items, width).ticks.map(({ date }) => date);
      expect(days.length).toBeGreaterThan(0);
      expect(new Set(days).size).toBe(days.length);
    }
  });

  it('shades by independent source, in the order in which they first spoke', () => {
    const one = { id: 'one', title: 'One' };
    const two = { id: 'two', title: 'Two' };
    const items = [
      evidence({ date: '2020-01-01', source: two }),
      evidence({ date: '2019-01-01', source: one }),
      evidence({ date: '2021-01-01', source: one }),
    ];
    const { marks, sources } = layTimeline(items, 600);
    expect(sources).toEqual([one, two]);
    expect(marks.map(({ shade }) => shade)).toEqual([0, 1, 0]);
  });

  const day = fc
    .integer({ min: 0, max: 40_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
  const any = fc.record({
    date: fc.option(day),
    stance: fc.constantFrom(...Object.values(Stance)),
    source: fc.constantFrom({ id: 'a', title: 'A' }, { id: 'b', title: 'B' }),
  });

  it('loses nothing, keeps the order of days, and never lets two marks of a side touch', () => {
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 40 }),
        fc.integer({ min: 200, max: 900 }),
        (all, width) => {
          const items = all.map((item, index) => evidence({ ...item, number: index + 1 }));
          const { marks, undated, ticks } = layTimeline(items, width);
          expect(marks.length + undated.length).toBe(items.length);
          for (const [index, tick] of ticks.entries()) {
            const before = ticks[index - 1];
            if (before) expect(tick.x - before.x).toBeGreaterThan(50);
          }
          for (const [index, mark] of marks.entries()) {
            expect(mark.x).toBeGreaterThanOrEqual(0);
            expect(mark.x).toBeLessThanOrEqual(width);
            const before = marks[index - 1];
            if (before) expect(before.x).toBeLessThanOrEqual(mark.x);
            for (const other of marks.slice(0, index)) {
              if (other.y !== mark.y) continue;
              expect(mark.x - other.x).toBeGreaterThanOrEqual(markSize);
            }
          }
        },
      ),
    );
  });
});

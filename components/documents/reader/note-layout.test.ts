import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { condense, layoutNotes } from './note-layout';

const notes = fc
  .array(fc.record({ top: fc.nat(2_000), height: fc.integer({ min: 16, max: 90 }) }), {
    maxLength: 60,
  })
  .map((list) => list.sort((a, b) => a.top - b.top));

describe('margin notes', () => {
  test('stay where they are wanted when there is room', () => {
    const apart = [
      { top: 10, height: 40 },
      { top: 100, height: 40 },
    ];
    expect(layoutNotes(apart, 8)).toEqual([10, 100]);
  });

  test('share the shift when they collide', () => {
    const same = [
      { top: 100, height: 40 },
      { top: 100, height: 40 },
    ];
    expect(layoutNotes(same, 8)).toEqual([76, 124]);
    expect(
      layoutNotes([{ top: 0, height: 40 }, ...same.map((n) => ({ ...n, top: 0 }))], 8),
    ).toEqual([0, 48, 96]);
  });

  test('never cover one another, never leave their order', () => {
    fc.assert(
      fc.property(notes, fc.nat(12), (list, gap) => {
        const tops = layoutNotes(list, gap);
        expect(tops).toHaveLength(list.length);
        for (const [index, top] of tops.entries()) {
          const before =
            index === 0 ? 0 : (tops[index - 1] ?? 0) + (list[index - 1]?.height ?? 0) + gap;
          expect(top).toBeGreaterThanOrEqual(before - 1e-6);
        }
      }),
    );
  });
});

test('condensing keeps everything in at most so many groups', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { maxLength: 300 }),
      fc.integer({ min: 1, max: 50 }),
      (items, most) => {
        const groups = condense(items, most);
        expect(groups.flat()).toEqual(items);
        expect(groups.length).toBeLessThanOrEqual(most);
        if (items.length <= most) expect(groups.every(({ length }) => length === 1)).toBe(true);
      },
    ),
  );
});

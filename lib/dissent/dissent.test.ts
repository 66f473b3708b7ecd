import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dissentsFrom, unansweredDissents } from './dissent';

const rated = (id: string, key: string) => ({ id, rating: { key } });

describe('dissent', () => {
  const three = [rated('a', 'false'), rated('b', 'mixed'), rated('c', 'mixed')];
  const table: [string, string, { assessment: string; reason: string }[], string[], string[]][] = [
    ['nobody differs', 'x', [], ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['one differs, unanswered', 'mixed', [], ['a'], ['a']],
    ['one differs, answered', 'mixed', [{ assessment: 'a', reason: 'Late count.' }], ['a'], []],
    ['an empty answer is none', 'mixed', [{ assessment: 'a', reason: ' ' }], ['a'], ['a']],
    ['an answer to another one', 'false', [{ assessment: 'b', reason: 'No.' }], ['b', 'c'], ['c']],
  ];
  it.each(table)('%s', (_name, rating, reasons, differing, unanswered) => {
    expect(dissentsFrom(three, rating).map(({ id }) => id)).toEqual(differing);
    expect(unansweredDissents(three, rating, reasons).map(({ id }) => id)).toEqual(unanswered);
  });

  it('splits the assessments into those that agree and those that differ', () => {
    const assessments = fc.uniqueArray(
      fc.record({ id: fc.uuid(), rating: fc.record({ key: fc.constantFrom('a', 'b', 'c') }) }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(assessments, fc.constantFrom('a', 'b', 'c'), (all, rating) => {
        const differing = dissentsFrom(all, rating);
        expect(differing.length + all.filter((one) => one.rating.key === rating).length).toBe(
          all.length,
        );
        const reasons = differing.map(({ id }) => ({ assessment: id, reason: 'Because.' }));
        expect(unansweredDissents(all, rating, reasons)).toEqual([]);
        expect(unansweredDissents(all, rating, [])).toEqual(differing);
      }),
    );
  });
});

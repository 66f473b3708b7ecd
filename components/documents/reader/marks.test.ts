import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignLanes, kindsOf, LANES } from './marks';

const claim = { id: '1', claimId: '1', number: 1, statement: 'It is so.' };
const says = (stance: 'supports' | 'contradicts') => ({ ...claim, stance, reason: '', by: '' });
const passage = (start: number, end: number, ...stances: ('supports' | 'contradicts')[]) => ({
  ...{ start, end, appearances: [] },
  evidence: stances.map(says),
});

test('the kinds of a passage are named once, evidence first', () => {
  const evidence = [says('contradicts'), says('supports'), says('supports')];
  expect(kindsOf({ evidence, appearances: [claim] })).toEqual([
    'supports',
    'contradicts',
    'appearance',
  ]);
  expect(kindsOf({ evidence: [], appearances: [] })).toEqual(['discussed']);
});

test('a passage alone is in the first lane; two stances on it are in two', () => {
  const marks = assignLanes([passage(0, 9, 'supports', 'contradicts'), passage(9, 12, 'supports')]);
  expect(marks.map(({ kind, lane }) => [kind, lane])).toEqual([
    ['supports', 0],
    ['contradicts', 1],
    ['supports', 0],
  ]);
});

test('marks that overlap share no lane but the last', () => {
  const spans = fc.array(
    fc
      .tuple(fc.nat(300), fc.integer({ min: 1, max: 60 }))
      .map(([at, size]) => passage(at, at + size)),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(spans, (list) => {
      const marks = assignLanes(list.sort((a, b) => a.start - b.start));
      for (const a of marks) {
        for (const b of marks) {
          const overlap = a !== b && a.start < b.end && b.start < a.end;
          if (overlap && a.lane < LANES - 1) expect(a.lane).not.toBe(b.lane);
        }
      }
    }),
  );
});

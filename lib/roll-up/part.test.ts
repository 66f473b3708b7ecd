import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePart, placesOf, runsOf, suggestParts } from './part';

describe('a part of a statement', () => {
  const part = { start: 0, end: 5, exact: 'Trout' };

  it('stays where it is', () => {
    expect(placePart('Trout have doubled.', part)).toEqual(part);
  });

  it('follows its words to the nearest place', () => {
    expect(placePart('In 2020 Trout, not Trout eggs', part)).toEqual({
      ...part,
      start: 8,
      end: 13,
    });
    expect(placePart('Trout and Trout', { start: 9, end: 14, exact: 'Trout' })?.start).toBe(10);
  });

  it('is nowhere once its words are gone', () => {
    expect(placePart('Salmon have doubled.', part)).toBeNull();
    expect(placePart('Trout', { start: 0, end: 0, exact: '' })).toBeNull();
  });

  it('is found at every place, overlapping ones too', () => {
    expect(placesOf('aaa', 'aa')).toEqual([0, 1]);
    expect(placesOf('aaa', '')).toEqual([]);
  });

  it('cuts the statement without losing a letter', () => {
    expect(runsOf('abcdef', [{ start: 1, end: 4, exact: 'bcd' }, null])).toEqual([
      { text: 'a', parts: [] },
      { text: 'bcd', parts: [0] },
      { text: 'ef', parts: [] },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (statement, a, b) => {
        const [start = 0, end = 0] = [a, b]
          .map((n) => n % (statement.length + 1))
          .sort((x, y) => x - y);
        const runs = runsOf(statement, [{ start, end, exact: statement.slice(start, end) }]);
        expect(runs.map(({ text }) => text).join('')).toBe(statement);
        const covered = runs.filter(({ parts }) => parts.length > 0).map(({ text }) => text);
        expect(covered.join('')).toBe(statement.slice(start, end));
      }),
    );
  });

  it('suggests clauses, in any script, that stand in the statement', () => {
    const statement = 'The port grew by 4.2 %, and the union agreed.';
    expect(suggestParts(statement)).toEqual(['The port grew by 4.2 %', 'and the union agreed']);
    expect(suggestParts('港口增长了，工会同意。')).toEqual(['港口增长了', '工会同意']);
    expect(suggestParts('One clause only')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const clause of suggestParts(text)) expect(text.includes(clause)).toBe(true);
      }),
    );
  });
});

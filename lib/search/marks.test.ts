import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, findHit } from './marks';
import { readQuery } from './query';

const marked = (text: string, q: string, instead = {}) =>
  findHit(text, readQuery(q), instead)?.marks.map(([start, end]) => text.slice(start, end)) ?? [];

describe('what is marked', () => {
  test.each([
    ['Trout have doubled. Trout!', 'trout', ['Trout', 'Trout']],
    ['Elections were held.', 'election', ['Elections']],
    ['Les pêcheries', 'PECHERIES', ['pêcheries']],
    ['one two six', 'six two', ['two', 'six']],
    ['one two six', 'two six', ['two six']],
    ['two. One two six', '"two six"', ['two six']],
    ['渔业，在增长', '渔业在增', ['渔业，在增']],
    ['渔业在增长', '渔业增长', ['渔业', '增长']],
    ['والاقتصاد ينمو', 'الاقتصاد', ['والاقتصاد']],
    ['🐟 fish', '🐟', ['🐟']],
    ['nothing', 'trout', []],
  ])('in “%s” for %s', (text, q, words) => {
    expect(marked(text, q)).toEqual(words);
  });

  test('what was looked for instead of a mistyped word', () => {
    expect(marked('Trout', 'truot', { truot: ['trout'] })).toEqual(['Trout']);
  });

  test('the place is the phrase, or where most of it stands together', () => {
    const far = ' and so it goes on'.repeat(20);
    const place = (text: string, q: string) => {
      const [start, end] = findHit(text, readQuery(q))?.place ?? [0, 0];
      return text.slice(start, end);
    };
    expect(place(`cargo${far} cargo and boats${far} boats`, 'boats cargo')).toBe('cargo and boats');
    expect(place(`boats, cargo${far} cargo boats`, 'cargo boats')).toBe('cargo boats');
  });
});

describe('an excerpt', () => {
  test('is cut between words, with its marks', () => {
    const text = `${'some words '.repeat(30)}the cargo of boats${' more words'.repeat(30)}`;
    const hit = findHit(text, readQuery('cargo'));
    const { text: cut, marks } = hit ? excerptOf(text, hit) : { text: '', marks: [] };
    expect(cut).toMatch(/^…(some|words) .*the cargo of boats.* (more|words)…$/);
    expect(marks.map(([start, end]) => cut.slice(start, end))).toEqual(['cargo']);
  });

  test('has its marks where they belong, whatever the text', () => {
    const pieces = fc.constantFrom('cargo', ' ', '\n', '🐟', '渔', 'é', 'boats', ', ', 'ab');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 300 }), (some) => {
        const text = some.join('');
        const hit = findHit(text, readQuery('"cargo"'));
        if (!hit) return;
        const { text: cut, marks } = excerptOf(text, hit);
        expect(marks.length).toBeGreaterThan(0);
        for (const [start, end] of marks) expect(cut.slice(start, end)).toBe('cargo');
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});

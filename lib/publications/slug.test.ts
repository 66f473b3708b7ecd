import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlug, isSlug, slugFor } from './slug';

describe('slugs', () => {
  it('reads like the statement, cut at a word', () => {
    expect(slugFor('Trout have doubled since 2019.', 3)).toBe('trout-have-doubled-since-2019');
    const long = slugFor('word '.repeat(60), 3);
    expect(long.length).toBeLessThanOrEqual(72);
    expect(long.endsWith('word')).toBe(true);
  });

  it('falls back to the number', () => {
    expect(slugFor('…', 12)).toBe('claim-12');
  });

  it('is a slug for every statement, also with a number behind it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 1 }),
        (statement, n) => {
          const slug = slugFor(statement, n);
          expect(isSlug(slug)).toBe(true);
          expect(isSlug(freeSlug(slug, new Set([slug])))).toBe(true);
        },
      ),
    );
  });

  it('takes the first free one', () => {
    expect(freeSlug('a', new Set(['a', 'a-2']))).toBe('a-3');
  });
});

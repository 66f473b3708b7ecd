import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocked, findPlaces, partsOf, placesOf, type Texts, wordsOf } from './left-out';

const texts = (text: string, rest: Partial<Texts> = {}): Texts => ({
  ...{ text, quote: null, url: null, name: null },
  ...rest,
});

it('takes the words from lines and leaves out every place where they stand', () => {
  expect(wordsOf(' Anna Berg \r\n\n12 Oak Road\n')).toEqual(['Anna Berg', '12 Oak Road']);
  const { places, missing } = findPlaces(
    texts('Ask Anna Berg, 12 Oak Road. Anna Berg knows.', { name: 'Anna Berg' }),
    ['Anna Berg', '12 Oak Road', 'nobody'],
  );
  expect(missing).toEqual(['nobody']);
  expect(places.map(({ field }) => field)).toEqual(['text', 'text', 'text', 'name']);
  expect(partsOf('Ask Anna Berg, 12 Oak Road. Anna Berg knows.', 'text', places)).toEqual([
    ...['Ask ', null, ', ', null, '. ', null, ' knows.'],
  ]);
  expect(partsOf('Anna Berg', 'name', places)).toEqual([null]);
});

it('joins words that overlap or touch', () => {
  const { places } = findPlaces(texts('abcdef'), ['abc', 'bcd', 'e']);
  expect(places).toEqual([{ field: 'text', start: 0, end: 5 }]);
});

it('knows no places in what is none', () => {
  for (const stored of [null, {}, [{ field: 'email', start: 0, end: 1 }], [{ field: 'text' }]])
    expect(placesOf(stored)).toEqual([]);
  expect(placesOf([{ field: 'text', start: 1, end: 2 }])).toHaveLength(1);
});

const written = fc.string({ unit: 'grapheme', maxLength: 60 });

it('never shows a character of what is left out, and everything else as it was written', () => {
  fc.assert(
    fc.property(written, fc.nat(60), fc.nat(20), (text, from, length) => {
      const word = text.slice(from, from + length);
      if (word === '') return;
      const { places } = findPlaces(texts(text), [word]);
      const parts = partsOf(text, 'text', places);
      const rebuilt = blocked(text, 'text', places);
      expect(rebuilt).toHaveLength(text.length);
      expect(parts.filter((part) => part !== null).join('')).toBe(
        [...places.entries()].reduceRight(
          (rest, [, { start, end }]) => rest.slice(0, start) + rest.slice(end),
          text,
        ),
      );
      // Words and their places are found again in nothing that is shown.
      for (const { start, end } of places) {
        expect(rebuilt.slice(start, end)).toBe('█'.repeat(end - start));
      }
    }),
  );
});

it('leaves out twice what it leaves out once', () => {
  fc.assert(
    fc.property(written, fc.nat(60), (text, from) => {
      const word = text.slice(from, from + 3);
      if (word === '') return;
      const { places } = findPlaces(texts(text), [word]);
      const once = blocked(text, 'text', places);
      expect(blocked(once, 'text', places)).toBe(once);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures, readFigure } from './find';
import { readNumber } from './numbers';

describe('readNumber', () => {
  const table: [string, string | undefined, number | null][] = [
    ['420', 'en', 420],
    ['1,200', 'en', 1200],
    ['1.200', 'en', 1.2],
    ['1.200', 'de', 1200],
    ['1,2', 'fr', 1.2],
    ['1 200,5', 'fr', 1200.5],
    ['1,234,567.89', undefined, 1234567.89],
    ['1.234.567,89', undefined, 1234567.89],
    ['1.234.567', undefined, 1234567],
    ['12’000', 'de-CH', 12000],
    ['٤٢٠', 'ar', 420],
    ['１２', 'ja', 12],
    ['four', 'en', 4],
    ['trout', 'en', null],
    ['', 'en', null],
  ];
  it.each(table)('%s (%s)', (written, language, value) => {
    expect(readNumber(written, language)).toBe(value);
  });
});

describe('findFigures', () => {
  const table: [string, string, [number, number, string | null][]][] = [
    ['The office counted 420 trout.', 'en', [[420, 420, 'trout']]],
    ['It handled four million tonnes in 2024.', 'en', [[4e6, 4e6, 'tonnes']]],
    ['between 3 and 4 million people', 'en', [[3e6, 4e6, 'people']]],
    ['3–4 million tonnes', 'en', [[3e6, 4e6, 'tonnes']]],
    [
      'It rose by 12.5 % to $4.35 million.',
      'en',
      [
        [12.5, 12.5, '%'],
        [4.35e6, 4.35e6, 'USD'],
      ],
    ],
    ['a fall of 7 per cent', 'en', [[7, 7, '%']]],
    ['1,2 milliard d’euros', 'fr', [[1.2e9, 1.2e9, 'd']]],
    ['约12万人参加', 'zh', [[120000, 120000, '人']]],
    ['In 2017 and 2021 it met on 5 March.', 'en', []],
    ['Article 5 and room B12 at 12:30', 'en', []],
    ['no number at all', 'en', []],
  ];
  it.each(table)('%s', (text, language, expected) => {
    const found = findFigures(text, language).map(({ low, high, unit }) => [low, high, unit]);
    expect(found).toEqual(expected);
  });
});

describe('readFigure', () => {
  const table: [string, [number, number, string | null] | null][] = [
    ['420', [420, 420, null]],
    ['4.2 million', [4.2e6, 4.2e6, null]],
    ['3-4', [3, 4, null]],
    ['3 to 4 million', [3e6, 4e6, null]],
    ['12 %', [12, 12, '%']],
    ['-3', [-3, -3, null]],
    ['0.05', [0.05, 0.05, null]],
    ['2024', [2024, 2024, null]],
    ['4 to 3', null],
    ['about 400', null],
    ['many', null],
    ['', null],
  ];
  it.each(table)('%s', (typed, expected) => {
    const figure = readFigure(typed, 'en');
    expect(figure && [figure.low, figure.high, figure.unit]).toEqual(expected);
  });

  it('reads back every number that the interface writes', () => {
    const number = fc.integer({ min: 0, max: 1e9 }).map((value) => value / 100);
    fc.assert(
      fc.property(number, fc.constantFrom('en', 'de', 'fr', 'es'), (value, language) => {
        const written = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
        expect(readFigure(written, language)?.low).toBe(value);
      }),
    );
  });
});

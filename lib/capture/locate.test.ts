import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical-text';
import { context, locateQuote } from './locate';

const text = 'The bridge was closed. He said the bridge was safe.\n\nThe bridge was closed.';

describe('locateQuote', () => {
  it('finds the only place', () => {
    expect(locateQuote(text, { exact: 'bridge was safe' })).toEqual({
      kind: 'found',
      start: 35,
      end: 50,
    });
  });

  it('finds nothing for other words and for none', () => {
    expect(locateQuote(text, { exact: 'bridge is safe' })).toEqual({ kind: 'none' });
    expect(locateQuote(text, { exact: '' })).toEqual({ kind: 'none' });
  });

  it('lists several places with what tells them apart', () => {
    const found = locateQuote(text, { exact: 'The bridge was closed.' });
    expect(found).toMatchObject({
      kind: 'many',
      places: [{ start: 0, prefix: '' }, { start: 53 }],
    });
  });

  it('chooses by prefix or suffix, their white space aside', () => {
    const exact = 'The bridge was closed.';
    expect(locateQuote(text, { exact, suffix: 'He said' })).toMatchObject({
      kind: 'found',
      start: 0,
    });
    expect(locateQuote(text, { exact, prefix: 'was safe. ' })).toMatchObject({ start: 53 });
    expect(locateQuote(text, { exact, prefix: 'was not safe. ' })).toEqual({ kind: 'none' });
  });

  it('finds what is written in another normal form', () => {
    expect(locateQuote('Un café', { exact: 'cafe\u0301' })).toEqual({
      kind: 'found',
      start: 3,
      end: 7,
    });
  });

  it('finds any stretch of a canonical text again with enough context', () => {
    const anything = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .map(canonicalText);
    fc.assert(
      fc.property(anything, fc.nat(), fc.nat(), (source, one, other) => {
        const units = [...source];
        if (units.length === 0) return;
        const from = one % units.length;
        const to = from + 1 + (other % (units.length - from));
        const start = units.slice(0, from).join('').length;
        const end = start + units.slice(from, to).join('').length;
        const around = context(source, start, end, 1000);
        const found = locateQuote(source, { exact: source.slice(start, end), ...around });
        const places = found.kind === 'many' ? found.places : found.kind === 'found' ? [found] : [];
        expect(places).toContainEqual(expect.objectContaining({ start, end }));
      }),
    );
  });
});

describe('context', () => {
  it('is as long as asked and shorter at the ends', () => {
    expect(context(text, 35, 50, 4)).toEqual({ prefix: 'the ', suffix: '.\n\nT' });
    expect(context(text, 2, 50, 4).prefix).toBe('Th');
  });

  it('never cuts a surrogate pair or a family in two', () => {
    const family = '👨‍👩‍👧‍👦';
    const source = `${family}a${family}`;
    for (let length = 0; length < family.length; length += 1) {
      const { start, end } = { start: family.length, end: family.length + 1 };
      expect(context(source, start, end, length)).toEqual({ prefix: '', suffix: '' });
    }
    expect(context(`e\u0301\u0302x`, 3, 4, 2).prefix).toBe('');
  });
});

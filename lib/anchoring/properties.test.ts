import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, anchorPassages } from './anchor';
import { anchorQuote } from './quote';

/** Words of many scripts, signs and clusters that must not be cut. */
const word = fc.constantFrom(
  ...'the committee met and heard four witnesses Genf Straße été naïve e\u0301te\u0301 12 1,200 50% € 🙂 👩‍👩‍👧 🇫🇷 𝒜𝓁𝓅𝒽𝒶 он сказал нет 他在北京 工作 了 すべて 人は สวัสดีชาวโลก लोगों قال الوزير שלום 한국어 …'.split(
    ' ',
  ),
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n\n', '')), { maxLength: 120 })
  .map((words) => words.flat().join(''));
const anything = fc.string({ unit: 'binary', maxLength: 200 });
const place = fc.tuple(fc.nat(), fc.nat());

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function boundariesOf(whole: string): Set<number> {
  const found = new Set(Array.from(graphemes.segment(whole), ({ index }) => index));
  return found.add(whole.length);
}

/** Passages of a text that cut no character, from arbitrary numbers. */
function passagesOf(whole: string, places: readonly [number, number][]) {
  const boundaries = [...boundariesOf(whole)].sort((x, y) => x - y);
  return places
    .map(([from, to]) => [from % boundaries.length, to % boundaries.length] as const)
    .map(([from, to]) => ({
      start: boundaries[Math.min(from, to)] as number,
      end: boundaries[Math.max(from, to)] as number,
    }))
    .filter(({ start, end }) => end > start);
}

function holds(
  before: string,
  after: string,
  query: { start: number; end: number },
  anchor: Anchor,
) {
  if (anchor.fate === 'missing') {
    expect(anchor.score).toBeGreaterThanOrEqual(0);
    expect(anchor.score).toBeLessThanOrEqual(1);
    return;
  }
  const exact = before.slice(query.start, query.end);
  const found = after.slice(anchor.start, anchor.end);
  expect(anchor.start).toBeGreaterThanOrEqual(0);
  expect(anchor.end).toBeGreaterThan(anchor.start);
  expect(anchor.end).toBeLessThanOrEqual(after.length);
  const boundaries = boundariesOf(after);
  expect([boundaries.has(anchor.start), boundaries.has(anchor.end)]).toEqual([true, true]);
  if (anchor.fate === 'altered') {
    expect(found).not.toBe(exact);
    expect(anchor.score).toBeGreaterThan(0);
    expect(anchor.score).toBeLessThanOrEqual(1);
    const side = (not: string) =>
      anchor.difference.flatMap(({ kind, text: part }) => (kind === not ? [] : [part])).join('');
    expect([side('added'), side('removed')]).toEqual([exact, found]);
  } else {
    expect(found).toBe(exact);
    expect(anchor.fate === 'exact').toBe(anchor.start === query.start);
  }
}

describe('anchorPassages, whatever the texts', () => {
  it('keeps its promises for any two texts', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, anything),
        fc.oneof(text, anything),
        fc.array(place, { maxLength: 12 }),
        (before, after, places) => {
          const passages = passagesOf(before, places);
          const anchors = anchorPassages(before, after, passages);
          expect(anchors).toHaveLength(passages.length);
          for (const [at, anchor] of anchors.entries())
            holds(before, after, passages[at] as (typeof passages)[0], anchor);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('finds every passage where it was when nothing changed', () => {
    fc.assert(
      fc.property(fc.oneof(text, anything), fc.array(place, { maxLength: 12 }), (whole, places) => {
        const passages = passagesOf(whole, places);
        expect(anchorPassages(whole, whole, passages)).toEqual(
          passages.map(({ start, end }) => ({ fate: 'exact', start, end })),
        );
      }),
    );
  });

  it('finds an untouched passage exactly, however much is put in and taken out around it', () => {
    const sentence = 'Officials told the panel that nine vessels had left Karratha without papers.';
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        const before = `${a}\n\n${sentence} ${b}`;
        const after = `${c}\n\n${sentence} ${d}`;
        const start = before.indexOf(sentence);
        const [anchor] = anchorPassages(before, after, [{ start, end: start + sentence.length }]);
        expect(anchor).toMatchObject({ start: c.length + 2, end: c.length + 2 + sentence.length });
        expect(['exact', 'moved']).toContain(anchor?.fate);
      }),
    );
  });

  it('reports as missing what has nothing in common with the new text', () => {
    const other = fc
      .array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', '7', '§'), { maxLength: 80 })
      .map((words) => words.join(' '));
    const own = fc.constantFrom('the committee met', '他在北京工作', 'سلام يا عالم', '🙂🙂', '—');
    fc.assert(
      fc.property(other, own, other, other, (a, exact, b, after) => {
        const before = `${a} ${exact} ${b}`;
        const start = a.length + 1;
        expect(anchorPassages(before, after, [{ start, end: start + exact.length }])).toEqual([
          { fate: 'missing', score: 0 },
        ]);
      }),
    );
  });

  it('refuses places outside the text instead of guessing', () => {
    for (const query of [
      { start: 3, end: 3 },
      { start: 4, end: 2 },
      { start: -1, end: 2 },
      { start: 0, end: 99 },
    ])
      expect(anchorPassages('some text', 'some text', [query])).toEqual([
        { fate: 'missing', score: 0 },
      ]);
  });
});

describe('anchorQuote, whatever the text', () => {
  it('keeps its promises for any quotation', () => {
    fc.assert(
      fc.property(fc.oneof(text, anything), fc.oneof(text, anything), (whole, exact) => {
        const anchor = anchorQuote(whole, { exact });
        if (anchor.fate === 'missing') return;
        const found = whole.slice(anchor.start, anchor.end);
        if (anchor.fate === 'altered') expect(found).not.toBe(exact);
        else expect(found).toBe(exact);
        expect(boundariesOf(whole).has(anchor.start)).toBe(true);
      }),
    );
  });
});

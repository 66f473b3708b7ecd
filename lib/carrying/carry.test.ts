import { describe, expect, it } from 'vitest';
import type { Span } from '@/lib/capture/segment';
import { type Anchoring, type Carriable, carry, type LastStand, likeness } from './carry';

const first = 'The port handled 4.2 million tonnes in 2024. A union disputes that.';
const words = 'The port handled 4.2 million tonnes in 2024.';

/** Finds the same words, and otherwise the sentence that begins with the same three words. */
const anchoring: Anchoring = (before, after, spans) =>
  spans.map(({ start, end }) => {
    const exact = before.slice(start, end);
    const at = after.indexOf(exact);
    if (at >= 0) return { start: at, end: at + exact.length };
    const begin = exact.split(' ').slice(0, 3).join(' ');
    const from = after.indexOf(begin);
    return from < 0 ? null : { start: from, end: after.indexOf('.', from + 20) + 1 };
  });

const passage = (last: LastStand | null = null): Carriable => ({
  id: 'p',
  versionId: 'v1',
  start: 0,
  end: words.length,
  exact: words,
  last,
});

const stand = (text: string, place: Span | null, more: Partial<LastStand> = {}): LastStand => ({
  versionId: 'v2',
  place: place && { ...place, exact: text.slice(place.start, place.end) },
  gone: false,
  chosen: false,
  ...more,
});

function one(after: string, last: LastStand | null = null, second = '') {
  const texts = new Map([
    ['v1', first],
    ['v2', second],
  ]);
  const [carried] = carry([passage(last)], after, texts, anchoring);
  return carried;
}

describe('a passage in a new version', () => {
  it('is exact at its own position, moved elsewhere', () => {
    expect(one(first)).toMatchObject({ fate: 'exact', start: 0, score: 1 });
    expect(one(`New. ${first}`)).toMatchObject({ fate: 'moved', start: 5, exact: words });
  });

  it('is altered with other words, and says when only typography differs', () => {
    const other = 'The port handled 4.8 million tonnes in 2024. More.';
    expect(one(other)).toMatchObject({ fate: 'altered', typographic: false });
    expect(one(other)?.score).toBeGreaterThan(0.8);
    expect(one('The port handled 4.2\u00a0million tonnes in 2024. More.')).toMatchObject({
      fate: 'altered',
      typographic: true,
      score: 1,
    });
  });

  it('is missing when nothing is found', () => {
    expect(one('Nothing of that.')).toMatchObject({ fate: 'missing', start: null, score: null });
  });

  it('is looked for at its last place, and stays altered against its own words', () => {
    const second = 'Last year it was 4.8 million. More.';
    const last = stand(second, { start: 0, end: 29 }, { chosen: true });
    expect(one(`Intro. ${second}`, last, second)).toMatchObject({
      fate: 'altered',
      start: 7,
      exact: 'Last year it was 4.8 million.',
      asBefore: true,
    });
  });

  it('comes back word for word before anything else', () => {
    const second = 'Last year it was 4.8 million. More.';
    const last = stand(second, { start: 0, end: 29 });
    expect(one(`${second} ${first}`, last, second)).toMatchObject({ fate: 'moved', exact: words });
  });

  it('that a person marked as gone comes back only word for word', () => {
    const last = stand('', null, { gone: true });
    expect(one('The port handled 4.8 million tonnes in 2024.', last)?.fate).toBe('missing');
    expect(one(`Again: ${first}`, last)?.fate).toBe('moved');
  });

  it('follows the place a person chose among equal ones, not the first', () => {
    const second = `${words} ${words}`;
    const last = stand(second, { start: 45, end: 89 }, { chosen: true });
    const fromPlace: Anchoring = (_before, _after, [span]) => (span ? [span] : []);
    const texts = new Map([
      ['v1', first],
      ['v2', second],
    ]);
    expect(carry([passage(last)], second, texts, fromPlace)[0]).toMatchObject({
      fate: 'moved',
      start: 45,
    });
  });

  it('is missing where the words that a person chose are gone, whatever else is like it', () => {
    const second = 'Last year it was 4.8 million. More.';
    const last = stand(second, { start: 0, end: 29 }, { chosen: true });
    const after = 'The port handled 4.9 million tonnes in 2024.';
    expect(one(after, last, second)?.fate).toBe('missing');
  });
});

it('prepares each pair of texts once', () => {
  const pairs: string[] = [];
  const counting: Anchoring = (before, after, spans) => {
    pairs.push(before);
    return anchoring(before, after, spans);
  };
  const many = Array.from({ length: 50 }, (_, index) => ({ ...passage(), id: `p${index}` }));
  carry(many, first, new Map([['v1', first]]), counting);
  expect(pairs).toEqual([first]);
});

it('measures likeness from 0 to 1, the same either way', () => {
  expect(likeness(words, words)).toBe(1);
  expect(likeness('', '')).toBe(1);
  expect(likeness('abc', 'xyz')).toBe(0);
  expect(likeness('one two', 'two one')).toBe(likeness('two one', 'one two'));
});

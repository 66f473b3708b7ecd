import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessesOf } from './likeness';
import { mostTelling, tellingOf } from './telling';
import { hear } from './utterance';

const texts = [
  'The mayor sold the harbour to a bank in 2019.',
  'The mayor bought a bank in 2020.',
  'Cats sleep sixteen hours a day.',
];
const likenesses = (said: string, claims = 3) =>
  likenessesOf(
    hear(said, ['en']),
    texts.map((text) => ({ text, language: 'en' })),
    {
      claims,
      holding: new Map([
        ['mayor', 2],
        ['bank', 2],
        ['the', 2],
        ['in', 2],
        ['a', 3],
      ]),
    },
  );
const best = (said: string) => {
  const orders = likenesses(said).map(({ order }) => order);
  return orders.indexOf(Math.max(...orders));
};

describe('likeness', () => {
  it('puts the claim first that says it', () => {
    expect(best('they SOLD our harbor!! to the banks??')).toBe(0);
    expect(best('mayor buys bank')).toBe(1);
    expect(best('my cat slept for 16 hours')).toBe(2);
  });

  it('is sure of the same words in small and large collections, and not of common ones', () => {
    for (const claims of [3, 10_000]) {
      expect(likenesses(texts[0] ?? '', claims)[0]?.score).toBeGreaterThan(0.99);
      expect(likenesses('it is in the a', claims)[0]?.score).toBeLessThan(0.3);
    }
  });

  it('is certain of a statement that was said word for word, before longer ones with the same words', () => {
    const statement = 'Cats sleep sixteen hours';
    const longer = `${statement} a day and sixteen hours in winter`;
    const candidates = [longer, `${statement}\nThe team counted the hours of 90 cats in 2019.`];
    const alike = likenessesOf(
      hear('cats SLEEP sixteen hours! https://example.org/cats', ['en']),
      candidates.map((text) => ({ text, language: 'en' })),
      { claims: 2, holding: new Map([['cat', 2]]) },
    );
    expect(alike[1]?.score).toBe(1);
    expect(alike[1]?.order).toBeGreaterThan(alike[0]?.order ?? Number.POSITIVE_INFINITY);
    expect(alike[0]?.score).toBeLessThan(1);
  });

  it('halves its score where both name other numbers', () => {
    const said = 'The mayor sold the harbour to a bank in 2018.';
    expect(likenesses(said)[0]?.score).toBeLessThanOrEqual(0.5);
  });

  it('gives scores from 0 to 1 for whatever was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (said) => {
        for (const { score, order } of likenesses(said)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(Number.isFinite(order)).toBe(true);
        }
      }),
    );
  });

  it('takes rare words for more telling, and common ones for less even in a small collection', () => {
    expect(tellingOf('harbour', 1, 20)).toBeGreaterThan(tellingOf('harbour', 10, 20));
    expect(tellingOf('the', 1, 20)).toBeLessThan(tellingOf('harbour', 15, 20));
    expect(mostTelling(20)).toBeGreaterThanOrEqual(tellingOf('harbour', 0, 20));
  });
});

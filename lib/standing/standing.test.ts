import { describe, expect, it } from 'vitest';
import { type PlacementFacts, type Standing, standingOf } from './standing';

const found = (change: Partial<PlacementFacts>): PlacementFacts => ({
  fate: 'exact',
  decision: null,
  inPlace: true,
  ...change,
});

describe('standingOf', () => {
  const table: [string, PlacementFacts | null, Standing][] = [
    ['in the latest version itself', null, 'in_place'],
    ['word for word', found({}), 'in_place'],
    ['moved', found({ fate: 'moved' }), 'in_place'],
    ['other typography', found({ fate: 'altered' }), 'in_place'],
    ['other words', found({ fate: 'altered', inPlace: false }), 'altered'],
    ['not found', found({ fate: 'missing', inPlace: false }), 'missing'],
    [
      'other words, confirmed',
      found({ fate: 'altered', decision: 'confirmed', inPlace: false }),
      'altered',
    ],
    [
      'found elsewhere by a person, word for word',
      found({ fate: 'missing', decision: 'corrected', inPlace: true }),
      'in_place',
    ],
    [
      'found elsewhere by a person, other words',
      found({ fate: 'missing', decision: 'corrected', inPlace: false }),
      'altered',
    ],
    [
      'gone, whatever the machine found',
      found({ fate: 'altered', decision: 'gone', inPlace: false }),
      'missing',
    ],
  ];
  it.each(table)('%s', (_name, placement, standing) => {
    expect(standingOf(placement)).toBe(standing);
  });
});

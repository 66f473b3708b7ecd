import { describe, expect, it } from 'vitest';
import { anchorQuote, type QuoteQuery } from './quote';

const TEXT =
  'The ministry denied it. Officials said that 1,200 people had been released since May. The group disagreed. ' +
  'Nobody was hurt. A second report came out in June. Nobody was hurt. ' +
  'Visits were allowed on Mondays for relatives of the first degree. Visits were allowed on Fridays for relatives of the second degree.';

const words = (query: QuoteQuery) => {
  const anchor = anchorQuote(TEXT, query);
  return anchor.fate === 'missing' ? null : [anchor.fate, TEXT.slice(anchor.start, anchor.end)];
};

describe('anchorQuote', () => {
  it('finds the very words', () => {
    expect(words({ exact: 'The group disagreed.' })).toEqual(['exact', 'The group disagreed.']);
    expect(words({ exact: 'The group disagreed.', hint: 3 })).toEqual([
      'moved',
      'The group disagreed.',
    ]);
  });

  it('tells two places apart by context or hint, and otherwise says so', () => {
    const first = TEXT.indexOf('Nobody');
    const second = TEXT.lastIndexOf('Nobody');
    const start = (query: Partial<QuoteQuery>) => {
      const anchor = anchorQuote(TEXT, { exact: 'Nobody was hurt.', ...query });
      return anchor.fate === 'missing' ? null : anchor.start;
    };
    expect(start({ prefix: 'The group disagreed. ' })).toBe(first);
    expect(start({ prefix: 'came out in June. ' })).toBe(second);
    expect(start({ hint: second + 5 })).toBe(second);
    expect(anchorQuote(TEXT, { exact: 'Nobody was hurt.' })).toEqual({ fate: 'missing', score: 1 });
  });

  it('finds altered words', () => {
    expect(
      words({ exact: 'Officials said that 1,500 people had been released since May.' }),
    ).toEqual(['altered', 'Officials said that 1,200 people had been released since May.']);
  });

  it('gives up where two places are nearly as good, unless the context tells', () => {
    const exact = 'Visits were allowed on Sundays for relatives of the third degree.';
    expect(words({ exact })).toBeNull();
  });

  it('does not find what is not there', () => {
    expect(words({ exact: 'Ships from the south carried salt and timber.' })).toBeNull();
    expect(words({ exact: '  ' })).toBeNull();
  });
});

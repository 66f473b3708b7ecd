import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchText } from './match';

const scoreOf = (query: string, text: string, also?: string) =>
  matchText(query, text, also)?.score ?? null;

/** The stretches of the text that are marked. */
const marked = (query: string, text: string) =>
  matchText(query, text)?.ranges.map(([start, end]) => text.slice(start, end));

describe('what fits', () => {
  it('is every word of the query, in any order', () => {
    expect(marked('claim new', 'New claim')).toEqual(['New', 'claim']);
    expect(matchText('new document', 'New claim')).toBeNull();
  });

  it('is a beginning, a part or the initials', () => {
    expect(marked('doc', 'Import a document')).toEqual(['doc']);
    expect(marked('ocum', 'Import a document')).toEqual(['ocum']);
    expect(marked('iad', 'Import a document')).toEqual(['I', 'a', 'd']);
    expect(matchText('idx', 'Import a document')).toBeNull();
  });

  it('does not look at case or accents, and marks the text as it is', () => {
    expect(marked('resume', 'Le Résumé')).toEqual(['Résumé']);
    expect(marked('RÉS', 'Le resume')).toEqual(['res']);
  });

  it('is found by further words, which mark nothing', () => {
    expect(matchText('claims', 'Board', 'Claims')?.ranges).toEqual([]);
    expect(matchText('laims', 'Board', 'Claims')).toBeNull();
  });

  it('is anything when nothing was typed', () => {
    expect(matchText('  ', 'Board')).toEqual({ score: 0, ranges: [] });
  });
});

describe('what comes first', () => {
  it.each([
    ['claim', 'Claim', 'New claim'],
    ['claim', 'New claim', 'Claims of the team'],
    ['set', 'Settings: Team', 'The asset'],
    ['ne', 'Next for me', 'The next one'],
    ['nc', 'New claim', 'Once'],
    ['board', 'Board of claims', 'A long way to the board of all the claims'],
  ])('for “%s”: %s before %s', (query, first, second) => {
    expect(scoreOf(query, first)).toBeGreaterThan(Number(scoreOf(query, second)));
  });

  it('a word of the label before a further word', () => {
    expect(scoreOf('claims', 'Claims')).toBeGreaterThan(
      Number(scoreOf('claims', 'Board', 'claims')),
    );
  });
});

it('marks stretches of the text in order, apart, and each fits', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, text, (query, label) => {
      const match = matchText(query, label);
      let last = -1;
      for (const [start, end] of match?.ranges ?? []) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(label.length);
        last = end;
      }
    }),
  );
});

it('finds every text by any of its words', () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(5), (words, at) => {
      const one = words[at % words.length] ?? '';
      expect(matchText(one, words.join(' '))).not.toBeNull();
    }),
  );
});

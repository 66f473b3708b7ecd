import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { type Language, languages, loadMessages } from '@/lib/i18n/messages';
import { sourceSentence } from './source-sentence';
import sentences from './source-sentences.json';

async function say(language: Language, counts: readonly number[]): Promise<string> {
  const [total = 0, supports = 0, contradicts = 0, qualifies = 0] = counts;
  const locale = language;
  const messages = await loadMessages(language);
  const t = createTranslator({ locale, messages, namespace: 'publications.sources' });
  const said = sourceSentence({ total, supports, contradicts, qualifies }).map((part) =>
    t.markup(part.key, { ...part.values, b: (chunks) => chunks }),
  );
  return said.join(t('between')) + t('end');
}

describe('the sentence that sums up the sources', () => {
  it.each<[number, number, number, number, string]>([
    [0, 0, 0, 0, 'No source supports or contradicts this claim.'],
    [1, 1, 0, 0, 'The one independent source supports this claim.'],
    [1, 0, 1, 0, 'The one independent source contradicts this claim.'],
    [1, 0, 0, 1, 'The one independent source qualifies this claim.'],
    [1, 1, 1, 0, 'The one independent source supports and contradicts this claim.'],
    [1, 1, 0, 1, 'The one independent source supports and qualifies this claim.'],
    [1, 0, 1, 1, 'The one independent source contradicts and qualifies this claim.'],
    [1, 1, 1, 1, 'The one independent source supports, contradicts and qualifies this claim.'],
    [2, 1, 1, 0, '1 of 2 independent sources supports this claim; 1 contradicts it.'],
    [2, 0, 2, 0, 'None of 2 independent sources supports this claim; both contradict it.'],
    [2, 2, 0, 0, 'Both independent sources support this claim; none contradicts it.'],
    [3, 3, 0, 0, 'All 3 independent sources support this claim; none contradicts it.'],
    [3, 0, 3, 0, 'None of 3 independent sources supports this claim; all 3 contradict it.'],
    [3, 1, 2, 0, '1 of 3 independent sources supports this claim; 2 contradict it.'],
    [6, 4, 2, 0, '4 of 6 independent sources support this claim; 2 contradict it.'],
    [
      6,
      4,
      1,
      1,
      '4 of 6 independent sources support this claim; 1 contradicts it; 1 qualifies it.',
    ],
    [6, 2, 2, 2, '2 of 6 independent sources support this claim; 2 contradict it; 2 qualify it.'],
    [
      2,
      0,
      0,
      2,
      'None of 2 independent sources supports this claim; none contradicts it; 2 qualify it.',
    ],
    [
      2,
      2,
      1,
      0,
      'Both independent sources support this claim; 1 contradicts it; a source on several sides counts on each.',
    ],
    [
      1200,
      1000,
      200,
      0,
      '1,000 of 1,200 independent sources support this claim; 200 contradict it.',
    ],
  ])('%i sources: %i support, %i contradict, %i qualify', async (total, s, c, q, sentence) => {
    expect(await say('en', [total, s, c, q])).toBe(sentence);
  });
});

/** For every count from 0 to 12, for 21 and for 100: all support, all contradict, and so many of 200 on each side. */
const counts = [...Array.from({ length: 13 }, (_, count) => count), 21, 100].flatMap((count) => [
  ...[
    [count, count, 0, 0],
    [count, 0, count, 0],
    [200, count, count, count],
  ],
]);

/** One source that does several things. */
const alone = [
  ...[
    [1, 0, 0, 1],
    [1, 1, 1, 0],
    [1, 1, 0, 1],
    [1, 0, 1, 1],
    [1, 1, 1, 1],
  ],
];

describe.each(languages)('in %s', (language) => {
  const table: Record<string, string> = sentences[language];

  it('the sentence is the one that the table has for the counts', async () => {
    for (const row of [...counts, ...alone]) {
      expect(await say(language, row), row.join(' ')).toBe(table[row.join(' ')]);
    }
  });

  it('the table has a sentence for every row, and no two counts share one', () => {
    const rows = [...new Set([...counts, ...alone].map((row) => row.join(' ')))];
    expect(Object.keys(table)).toEqual(rows);
    expect(new Set(Object.values(table)).size).toBe(rows.length);
  });
});

import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { en } from '@/lib/i18n/messages/en';
import { sourceSentence } from './source-sentence';

const t = createTranslator({ locale: 'en', messages: en, namespace: 'publications.sources' });

function say(total: number, supports: number, contradicts: number, qualifies = 0): string {
  const parts = sourceSentence({ total, supports, contradicts, qualifies });
  const said = parts.map((part) => t.markup(part.key, { ...part.values, b: (chunks) => chunks }));
  return `${said.join('; ')}.`;
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
  ])('%i sources: %i support, %i contradict, %i qualify', (total, s, c, q, sentence) => {
    expect(say(total, s, c, q)).toBe(sentence);
  });
});

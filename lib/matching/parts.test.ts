import { expect, it } from 'vitest';
import { partsOf } from './parts';

const said = (text: string) =>
  partsOf(text).map(({ kind, text: part }) => `${kind}: ${part.trim().replace(/\s+/g, ' ')}`);

it('takes a post apart', () => {
  expect(
    said(
      'Iran &amp; the US: #FreeIran2020pic.twitter.com/uB3zOG5EKA @realDonaldTrump https://t.co/wLPPXniQh — M. Hanif (@HanifJazayeri) January 5, 2020',
    ),
  ).toEqual([
    'said: Iran & the US:',
    'tag: Free Iran 2020',
    'address: real Donald Trump',
    'said: .',
    'author: M. Hanif Hanif Jazayeri',
    'date: January 5, 2020',
  ]);
});

it.each([
  ['RT @someone: the dam broke', ['said: the dam broke']],
  ['The dam broke via @the_news', ['said: The dam broke']],
  ['The dam broke https://example.org/2020/the-dam', ['said: The dam broke']],
  ['水坝垮了 #水坝 https://t.co/abc', ['said: 水坝垮了', 'tag: 水坝']],
  [
    'A plain sentence — with a dash (and brackets), 2020.',
    ['said: A plain sentence — with a dash (and brackets), 2020.'],
  ],
  ['https://t.co/abc', []],
  ['', []],
])('%s', (text, parts) => {
  expect(said(text)).toEqual(parts);
});

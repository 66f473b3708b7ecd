import { expect, test } from 'vitest';
import { findPublishers, sentenceAround } from './publishers';

const found = (text: string, names: string[]) =>
  findPublishers(text, names).map(({ start, end }) => text.slice(start, end));

test('a name at word boundaries, in any language', () => {
  const names = [
    'Harbour Authority',
    'Reuters',
    'Министерство транспорта',
    '新华社',
    'دېڭىز ئىدارىسى',
  ];
  expect(found('According to the Harbour  Authority, it is so.', names)).toEqual([
    'Harbour  Authority',
  ]);
  expect(found('TAMAR, 3 March (Reuters) - It is so.', names)).toEqual(['Reuters']);
  expect(found('REUTERS said so.', names)).toEqual(['REUTERS']);
  expect(found('Об этом сообщило министерство транспорта.', names)).toEqual([
    'министерство транспорта',
  ]);
  expect(found('据新华社报道', names)).toEqual(['新华社']);
  expect(found('بۇنى دېڭىز ئىدارىسى ئېيتتى.', names)).toEqual(['دېڭىز ئىدارىسى']);
});

test('not within words, not in another case, not when short', () => {
  expect(found('The Reutersbrunnen and preReuters.', ['Reuters'])).toEqual([]);
  expect(found('The nature of things; THE nAture.', ['Nature'])).toEqual(['nature']);
  expect(found('The times are bad.', ['The Times'])).toEqual([]);
  expect(found('The BBC and AP.', ['BBC', 'AP'])).toEqual([]);
});

test('of names within names the longest counts, and each publisher once', () => {
  const text =
    'The Harbour Authority of Tamar said so. Later the Harbour Authority of Tamar confirmed it.';
  expect(findPublishers(text, ['Harbour Authority', 'Harbour Authority of Tamar'])).toEqual([
    { publisher: 'Harbour Authority of Tamar', start: 4, end: 30 },
  ]);
});

test('signs in names mean themselves', () => {
  expect(found('Seen in C++ (Weekly) today.', ['C++ (Weekly)'])).toEqual(['C++ (Weekly)']);
  expect(found('Seen in Cxx Weekly.', ['C++ (Weekly)'])).toEqual([]);
});

test('the sentence around a mention', () => {
  const text = 'First. The port grew, the Harbour Authority said on Monday. Then more.\n\nNext';
  const at = text.indexOf('Harbour');
  const span = sentenceAround(text, { start: at, end: at + 17 });
  expect(text.slice(span.start, span.end)).toBe(
    'The port grew, the Harbour Authority said on Monday.',
  );
  expect(sentenceAround('Harbour says', { start: 0, end: 7 })).toEqual({ start: 0, end: 12 });
});

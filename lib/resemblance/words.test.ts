import { expect, test } from 'vitest';
import { isUnspaced, wordsOf, worth } from './words';

const cut = (text: string) => {
  const words = wordsOf(text);
  return Array.from({ length: words.count }, (_, at) =>
    text.slice(words.starts[at], words.ends[at]),
  );
};
const hashes = (text: string) => [...wordsOf(text).high.slice(0, wordsOf(text).count)];

test('words are letters and digits; everything else lies between them', () => {
  expect(cut('The port, “again”: 4.2 million—gross.')).toEqual([
    ...['The', 'port', 'again', '4', '2', 'million', 'gross'],
  ]);
  expect(cut('')).toEqual([]);
  expect(cut(' … ')).toEqual([]);
});

test('scripts with and without spaces, and signs beyond the first plane', () => {
  expect(cut('Порт “Север”')).toEqual(['Порт', 'Север']);
  expect(cut('مىناءنىڭ يۈكى')).toEqual(['مىناءنىڭ', 'يۈكى']);
  expect(cut('港口2024年')).toEqual(['港', '口', '2024', '年']);
  expect(isUnspaced(wordsOf('港口处理了货物 OK'))).toBe(true);
  expect(cut('𝒳𝒴 z')).toEqual(['𝒳𝒴', 'z']);
});

test('case and apostrophes make no other word, letters do', () => {
  expect(hashes('DON’T stop')).toEqual(hashes("don't Stop"));
  expect(hashes('har\u00adbour')).toEqual(hashes('harbour'));
  expect(hashes('harbour')).not.toEqual(hashes('harbours'));
});

test('a character of Chinese is worth less than a word', () => {
  expect(worth(wordsOf('four words are here'))).toBe(4);
  expect(worth(wordsOf('港口处理'))).toBeCloseTo(4 / 1.7);
});

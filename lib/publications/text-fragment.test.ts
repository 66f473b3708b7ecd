import { expect, it } from 'vitest';
import { linkToPassage } from './text-fragment';

it('names a short quotation whole and a long one by its ends', () => {
  expect(linkToPassage('https://a.example/x', 'twenty-two, & more')).toBe(
    'https://a.example/x#:~:text=twenty%2Dtwo%2C%20%26%20more',
  );
  const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
  expect(linkToPassage('https://a.example/x#top', long)).toBe(
    'https://a.example/x#top:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39',
  );
});

it('leaves other addresses alone', () => {
  expect(linkToPassage('doi:10.1/x', 'text')).toBe('doi:10.1/x');
});

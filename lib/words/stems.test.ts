import { expect, it } from 'vitest';
import { stemmingOf, stemOf, stemsOf } from './stems';

it.each([
  ['en', 'elections', 'election'],
  ['en', 'FALLS', 'falling'],
  ['fr', 'élections', 'élection'],
  ['es', 'elecciones', 'elección'],
  ['de', 'Häuser', 'Häusern'],
  ['ru', 'выборы', 'выборов'],
])('%s: %s and %s have one stem', (language, one, other) => {
  expect(stemOf(one, language)).toBe(stemOf(other, language));
});

it('leaves alone what is no word of a language with a stemmer', () => {
  expect(stemOf('elections', null)).toBe('elections');
  expect(stemmingOf('zh-Hant')).toBeNull();
  expect(stemmingOf('pt-BR')).toBe('pt');
  expect(stemmingOf(null)).toBeNull();
  const terms = stemsOf('The U.S. elected 1,000 in 新疆棉', 'en').map(({ term }) => term);
  expect(terms).toEqual(['the', 'us', 'elect', '1000', 'in', '新疆', '疆棉']);
});

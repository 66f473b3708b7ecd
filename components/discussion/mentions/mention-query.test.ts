import { expect, test } from 'vitest';
import { insertionFor, peopleFor, queryAt } from './mention-query';

const people = ['Ana Lind', 'Mara Ilves', 'Ana Lindqvist', '王小明'].map((name, index) => ({
  id: `${index}`,
  name,
}));
const offered = (typed: string) => {
  const query = queryAt(typed, typed.length);
  return query && peopleFor(query, people).map(({ name }) => name);
};

test.each([
  ['ask @', ['Ana Lind', 'Mara Ilves', 'Ana Lindqvist', '王小明']],
  ['ask @an', ['Ana Lind', 'Ana Lindqvist']],
  ['ask @ILV', ['Mara Ilves']],
  ['(@Ana Lindq', ['Ana Lindqvist']],
  ['@王', ['王小明']],
  ['@Ana Lind ', []],
  ['mail@an', null],
  ['nobody', null],
])('after "%s"', (typed, names) => {
  expect(offered(typed)).toEqual(names);
});

test('the query ends at the caret', () => {
  expect(queryAt('see @ma later', 7)).toEqual({ start: 4, end: 7, text: 'ma' });
});

test('of two people with one name the link tells which', () => {
  const [ana] = people;
  if (!ana) throw new Error('nobody');
  expect(insertionFor(ana, people)).toBe('@Ana Lind ');
  expect(insertionFor(ana, [...people, { id: 'x', name: 'Ana Lind' }])).toBe(
    '[@Ana Lind](mention:0) ',
  );
});

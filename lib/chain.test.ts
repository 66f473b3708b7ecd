import { expect, test } from 'vitest';
import { chainBetween } from './chain';

const edges = [
  { from: 'a', to: 'b' },
  { from: 'b', to: 'c' },
  { from: 'a', to: 'x' },
  { from: 'x', to: 'y' },
  { from: 'y', to: 'c' },
];

test('the shortest chain, both ends included', () => {
  expect(chainBetween(edges, 'a', 'c')).toEqual(['a', 'b', 'c']);
  expect(chainBetween(edges, 'x', 'c')).toEqual(['x', 'y', 'c']);
  expect(chainBetween(edges, 'a', 'a')).toEqual(['a']);
});

test('null against the direction and between strangers', () => {
  expect(chainBetween(edges, 'c', 'a')).toBeNull();
  expect(chainBetween(edges, 'b', 'x')).toBeNull();
});

test('ends on circles that are there already', () => {
  expect(chainBetween([...edges, { from: 'c', to: 'a' }], 'a', 'z')).toBeNull();
});

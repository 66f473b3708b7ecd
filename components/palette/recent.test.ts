import { expect, it } from 'vitest';
import { type RecentThing, toRecent, withThing } from './recent';

const thing = (number: number): RecentThing => ({
  href: `/desk/claims/${number}`,
  label: `Claim ${number}`,
});

it('has the latest first, once, under the name it has now, and no more than fit', () => {
  let list: RecentThing[] = [];
  for (let number = 1; number <= 10; number += 1) list = withThing(list, thing(number));
  list = withThing(list, { ...thing(8), label: 'Claim 8, renamed' });
  expect(list.map(({ label }) => label)).toEqual([
    'Claim 8, renamed',
    ...[10, 9, 7, 6, 5, 4].map((number) => `Claim ${number}`),
  ]);
});

it.each([
  ['null', []],
  ['{', []],
  ['"a"', []],
  [JSON.stringify([thing(1), { href: 'https://elsewhere.test', label: 'x' }, null, 3]), [thing(1)]],
])('from %s reads what is a list of things of the desk', (text, expected) => {
  expect(toRecent(text)).toEqual(expected);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkKeyOf } from '@/lib/submissions/link-key';
import { groupAlike } from './alike';

const tip = (id: string, text: string | null, linkKey: string | null = null) => ({
  id,
  text,
  linkKey,
});
const ids = (groups: { id: string }[][]) =>
  groups.map((group) => group.map(({ id }) => id).join(''));

it('puts near copies together, in whatever order their words stand', () => {
  const tips = [
    tip('a', 'The mayor said that crime fell by 40 percent since 2019.'),
    tip('b', 'Trout have doubled in the river since 2019, says the angling club.'),
    tip('c', 'Is this true? The mayor said crime fell by 40 percent since 2019!'),
    tip('d', '市长说2019年以来犯罪率下降了百分之四十'),
    tip('e', '市长说，2019年以来犯罪率下降了百分之四十。'),
    tip('f', 'The mayor said that taxes fell by 10 percent since 2021.'),
  ];
  expect(ids(groupAlike(tips))).toEqual(['ac', 'b', 'de', 'f']);
});

it('puts the same link together, and joins what it connects', () => {
  const tips = [
    tip('a', 'Trout have doubled in the river since 2019.', null),
    tip('b', null, 'example.org/trout'),
    tip('c', 'Trout have doubled in the river since 2019.', 'example.org/trout'),
    tip('d', null, 'example.org/eels'),
  ];
  expect(ids(groupAlike(tips))).toEqual(['abc', 'd']);
});

it('does not take a few words or none for the same', () => {
  const tips = [
    tip('a', 'Is this true?'),
    tip('b', 'Is this true?'),
    tip('c', null),
    tip('d', null),
  ];
  expect(ids(groupAlike(tips))).toEqual(['a', 'b', 'c', 'd']);
});

it('keeps every tip once', () => {
  const some = fc.array(fc.tuple(fc.lorem(), fc.option(fc.constantFrom('x', 'y'))));
  fc.assert(
    fc.property(some, (given) => {
      const tips = given.map(([text, key], index) => tip(String(index), text, key));
      expect(
        groupAlike(tips)
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(tips.map(({ id }) => id).sort());
    }),
  );
});

it.each([
  ['https://www.example.org/trout/?utm_source=x&b=2&a=1#top', 'example.org/trout?a=1&b=2'],
  ['http://m.example.org/trout', 'example.org/trout'],
  ['https://example.org:8443/', 'example.org:8443'],
  ['https://youtube.com/watch?v=abc&si=zzz&feature=share', 'youtube.com/watch?v=abc'],
  ['https://example.org/?s=trout', 'example.org?s=trout'],
])('%s is known as %s', (link, key) => {
  expect(linkKeyOf(link)).toBe(key);
});

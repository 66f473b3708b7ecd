import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionedIn, mentionOf, withMentions, withoutMentions } from './markdown';

const ana = { id: '019349a0-0000-7000-8000-000000000001', name: 'Ana Lind' };
const short = { id: '019349a0-0000-7000-8000-000000000002', name: 'Ana' };
const zoe = { id: '019349a0-0000-7000-8000-000000000003', name: 'زۇلفىيە 王' };
const stranger = { id: '019349a0-0000-7000-8000-000000000009', name: 'Eve Out' };
const people = [short, ana, zoe];

test.each([
  ['@Ana Lind, look', [ana.id], `${mentionOf(ana)}, look`],
  ['ask @Ana about it', [short.id], `ask ${mentionOf(short)} about it`],
  ['(@زۇلفىيە 王)', [zoe.id], `(${mentionOf(zoe)})`],
  ['@Anabel was there', [], '@Anabel was there'],
  ['mail@Ana', [], 'mail@Ana'],
  ['in code `@Ana` nobody is named', [], 'in code `@Ana` nobody is named'],
  ['[@Ana](https://example.org)', [], '[@Ana](https://example.org)'],
])('names in %s', (typed, ids, stored) => {
  const body = withMentions(typed, people);
  expect(body).toBe(stored);
  expect(mentionedIn(body)).toEqual(ids);
});

test('a link to somebody else is left as words, and one in code is no mention', () => {
  const typed = `${mentionOf(stranger)} and \`${mentionOf(ana)}\``;
  const body = withMentions(typed, people);
  expect(body).toBe(`@Eve Out and \`${mentionOf(ana)}\``);
  expect(mentionedIn(body)).toEqual([]);
});

test('a link says the name that the person has, whatever was written in it', () => {
  expect(withMentions(`[@Boss](mention:${ana.id})`, people)).toBe(mentionOf(ana));
});

test('of two people with one name only the link names one', () => {
  const twin = { id: '019349a0-0000-7000-8000-000000000004', name: 'Ana Lind' };
  const both = [ana, twin];
  expect(withMentions('@Ana Lind', both)).toBe('@Ana Lind');
  expect(mentionedIn(withMentions(mentionOf(twin), both))).toEqual([twin.id]);
  expect(withoutMentions(mentionOf(twin), both)).toBe(mentionOf(twin));
});

test('code ends at as many backticks as it began with, or is none', () => {
  expect(mentionedIn(`\`\` \` ${mentionOf(ana)} \`\` ${mentionOf(zoe)}`)).toEqual([zoe.id]);
  expect(mentionedIn(`\`\`\` ${mentionOf(ana)} \``)).toEqual([ana.id]);
});

test.each(['`', '[', '[@', '![', '[](', '@', '[@A](mention:', '``a'])(
  'a comment full of %s is read at once',
  (sign) => {
    const half = sign.repeat(10_000 / sign.length / 2);
    const began = performance.now();
    for (const body of [half + half, half + 'a'.repeat(5_000)]) {
      mentionedIn(body);
      withoutMentions(withMentions(body, people), people);
    }
    // It takes some milliseconds; the first of these once took ten seconds.
    expect(performance.now() - began).toBeLessThan(3_000);
  },
);

test('what was stored is typed and stored again without a change', () => {
  const piece = fc.oneof(
    fc.constantFrom(mentionOf(ana), mentionOf(zoe), ' and ', '`code` ', '@', '\n', '[x](y) ', '. '),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const stored = withMentions(pieces.join(' '), people);
      const again = withMentions(withoutMentions(stored, people), people);
      expect(mentionedIn(again)).toEqual(mentionedIn(stored));
      expect(withMentions(stored, people)).toBe(stored);
    }),
  );
});

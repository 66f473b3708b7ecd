import fc from 'fast-check';
import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { fold, tokensOf, unitsOf } from './units';

const inDatabase = async (texts: string[]) =>
  await db.$queryRaw<{ folded: string; tokens: string[] }[]>`
    SELECT search_fold(t) AS folded, (SELECT coalesce(array_agg(token ORDER BY place), '{}') FROM search_tokens(t)) AS tokens
    FROM unnest(${texts}::text[]) WITH ORDINALITY AS given(t, n) ORDER BY n`;

// Capitals of Unicode 16 and 17, whose small letters the C library of an older system does not know.
const NEW_CAPITALS = /[\u1c89\ua7cb-\ua7ff\u{10d50}-\u{10d65}\u{16ea0}-\u{16eb8}]/u;

const here = (text: string) => ({ folded: fold(text), tokens: tokensOf(unitsOf(text)) });

test('sign by sign, the database and the screen read a text alike', async () => {
  const differing: string[] = [];
  for (let first = 1; first < 0x20000; first += 0x1000) {
    const codes = Array.from({ length: 0x1000 }, (_, index) => first + index);
    const texts = codes
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => `ab${String.fromCodePoint(code)}ba`)
      .filter((text) => !NEW_CAPITALS.test(text));
    const rows = await inDatabase(texts);
    texts.forEach((text, index) => {
      if (JSON.stringify(rows[index]) !== JSON.stringify(here(text))) {
        differing.push(
          `${text.codePointAt(2)?.toString(16)} ${JSON.stringify(rows[index])} ${JSON.stringify(here(text))}`,
        );
      }
    });
  }
  expect(differing).toEqual([]);
});

const scripts = [
  'ab-é ß.',
  '中国，的 人',
  'ไทยที่ ๑ำ',
  'الاقتصاد ٢ً',
  '한국 어',
  'हिन्दी',
  'か゛がﾊﾞ',
  '🐟👩‍👩 ',
  "l'œ  İı",
];

test('whatever is written together', async () => {
  const text = fc.array(fc.constantFrom(...scripts.flatMap((some) => [...some])), {
    maxLength: 24,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 20 }), async (some) => {
      const texts = some.map((one) => one.join(''));
      expect((await inDatabase(texts)).map(({ tokens }) => tokens)).toEqual(
        texts.map((one) => here(one).tokens),
      );
    }),
    { numRuns: 20 },
  );
});

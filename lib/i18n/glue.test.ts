import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glueIn } from '@/lib/testing/messages/glue';

/** Files whose marks are read by programs, or typed back by people. */
const exempt = [
  // The topics of a claim as they are typed into its form.
  'components/claims/claim-field-values.ts',
  'components/workspace/history-words.ts',
  // Headers of HTTP, as the protocol writes them.
  'components/versions/stored-facts.tsx',
  // Keys in an address.
  'components/drafts/draft-requests.ts',
];

it('no component writes the marks between words itself', () => {
  const files = globSync('{app,components}/**/*.{ts,tsx}').filter(
    (file) => !/\.test\.tsx?$/.test(file) && !exempt.includes(file),
  );
  const found = files.flatMap((file) =>
    glueIn(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});

it('every exemption is needed', () => {
  const idle = exempt.filter((file) => glueIn(readFileSync(file, 'utf8')).length === 0);
  expect(idle).toEqual([]);
});

describe('glue is found', () => {
  it.each([
    '<p>“{statement}”</p>',
    "const title = '«' + said + '»';",
    "names.join(', ')",
    "names.join('; ')",
    "{index > 0 && ', '}",
    "{' : '}{': '}",
    '{by && <>, {t(`by`)}</>}',
    "<b>{t('status')}: </b>",
    '{by.name}, {words(`confidence`)}',
    '<span>, </span>',
    '{cause}.</>',
    '<p>\n            , {publisher}\n</p>',
    "{t('slug')}. {t('hint')}",
  ])('in %j', (source) => {
    expect(glueIn(source)).not.toEqual([]);
  });

  it.each([
    "import { a } from 'b';",
    "names.join(' · ')",
    '/** A quotation: “so”. */\nconst a = 1;',
    '  // “Like that.”\nconst marks = { a: 1 }, b = { c: 2 };',
    'function Row({ item }: { item: Item }) {}',
    "[{ label: t('a') }, { label: t('b') }]",
    '<p>{a} · {b}</p>',
    'const f = (): Promise<void> => g();',
  ])('not in %j', (source) => {
    expect(glueIn(source)).toEqual([]);
  });
});

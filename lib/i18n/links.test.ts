import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Outside every language there is nothing to stay in. */
const exempt = ['components/ui/link.tsx', 'app/global-not-found.tsx'];

const isForeign = (source: string) => /from 'next\/link'/.test(source);

it('every link stays in the language of its page', () => {
  const files = globSync('{app,components}/**/*.tsx').filter((file) => !exempt.includes(file));
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => isForeign(readFileSync(file, 'utf8')))).toEqual([]);
});

it('sees one that would not', () => {
  expect(isForeign("import Link from 'next/link';")).toBe(true);
  expect(isForeign(readFileSync('components/ui/link.tsx', 'utf8'))).toBe(true);
});

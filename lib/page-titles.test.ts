import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const named =
  /export (?:const metadata\b|(?:async )?function generateMetadata\b|\{ generateMetadata)/;

/** Whoever has many tabs open, or listens to a page, learns from its title what it is. Pages that only lead on have none. */
const saysWhatItIs = (source: string) =>
  (named.test(source) && /\btitle\b/.test(source)) || !/return \(?\s*</.test(source);

test('every page has a title', () => {
  const pages = globSync('app/**/page.tsx');
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((page) => !saysWhatItIs(readFileSync(page, 'utf8')))).toEqual([]);
});

test('a page without a title would be found', () => {
  const page = 'export default function Page() { return <main title="x" />; }';
  expect(saysWhatItIs(page)).toBe(false);
  const robots = 'export const metadata = { robots: { index: false } };\nreturn <main />;';
  expect(saysWhatItIs(robots)).toBe(false);
});

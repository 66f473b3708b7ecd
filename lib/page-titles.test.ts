import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const declared =
  /export (?:const metadata\b[^;]*;|(?:async )?function generateMetadata\b[\s\S]*?\n\}|\{ generateMetadata[^;]*title[^;]*;)/;

/** Whoever has many tabs open, or listens to a page, learns from its title what it is. Pages that only lead on have none. */
const saysWhatItIs = (source: string) =>
  /\btitle\b/.test(declared.exec(source)?.[0] ?? '') || !/return \(?\s*</.test(source);

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
  expect(saysWhatItIs(robots.replace('<main />', '<main title="x" />'))).toBe(false);
});

import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sidedClasses, sidedStyles } from './directions';

const faultsOf = (pattern: string, look: (source: string) => string[]) =>
  globSync(pattern)
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) => look(readFileSync(file, 'utf8')).map((found) => `${file}: ${found}`));

it('every screen turns around where the interface is read from right to left', () => {
  expect(faultsOf('{app,components}/**/*.{ts,tsx}', sidedClasses)).toEqual([]);
  expect(faultsOf('{app,components}/**/*.css', sidedStyles)).toEqual([]);
});

it.each([
  ['className="ml-2 flex"', ['ml-2']],
  ["'md:pr-8 -mr-px'", ['pr-8', '-mr-px']],
  ['"absolute left-0 right-[2px]"', ['left-0', 'right-[2px]']],
  ['"border-l rounded-tr"', ['border-l', 'rounded-tr']],
  ['"text-left sm:text-right"', ['text-left', 'text-right']],
  ['"-translate-x-1/2 bg-linear-to-r"', ['-translate-x-1/2', 'bg-linear-to-r']],
  ['"ms-2 pe-4 start-0 border-s text-start left-(--left) max-w-4 bottom-right"', []],
])('%s has %j', (source, found) => expect(sidedClasses(source)).toEqual(found));

it.each([
  ['a { margin-left: 2px; padding-right: 0 }', ['margin-left', 'padding-right']],
  ['a { left: 0; text-align: right }', ['left:', 'text-align: right']],
  ['a { margin-inline-start: 2px; inset-inline-end: 0; text-align: start }', []],
])('%s has %j', (source, found) => expect(sidedStyles(source)).toEqual(found));

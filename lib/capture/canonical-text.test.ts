import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, composeBlocks, isBlank, splitBlocks } from './canonical-text';
import type { SourceBlock } from './types';

const naughtyFile = path.resolve('../shared/data/hostile/naughty-strings.json');

// Text as it comes: any code units, lone surrogates, controls, marks of direction, line ends.
const wild = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...[
          '\r\n',
          '\r',
          '\n',
          '\n\n',
          ' ',
          '\t',
          '\u00a0',
          '\ufeff',
          '\u200f',
          '\u0301',
          '\ud800',
        ],
        ...[
          '\udc00',
          '\u0000',
          '\f',
          '\v',
          '\u0085',
          '\u2028',
          '\u2029',
          'e',
          'ä',
          '가',
          '\u1100\u1161',
        ],
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const blockKinds = fc.constantFrom('heading', 'paragraph', 'list_item', 'table_row', 'quotation');
const blocks: fc.Arbitrary<SourceBlock[]> = fc.array(
  fc.record({ kind: blockKinds, text: wild }) as fc.Arbitrary<SourceBlock>,
);

function expectCanonical(text: string): void {
  expect(text).toBe(text.normalize('NFC'));
  expect(text.isWellFormed()).toBe(true);
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\ufeff]/u);
  expect(text).not.toMatch(/\n{3}|[^\S\n]\n|^\s|\s$/);
  expect(canonicalText(text)).toBe(text);
}

describe('canonicalText', () => {
  it('is canonical, and leaves canonical text as it is', () => {
    fc.assert(fc.property(wild, (source) => expectCanonical(canonicalText(source))));
  });

  it('keeps the lines of a block and divides blocks by one empty line', () => {
    expect(canonicalText('\ufeff One \r\ntwo\t\r\n \r\n\r\n\tThree')).toBe('One\ntwo\n\nThree');
  });

  it('composes characters, keeps marks of direction and replaces what is half a character', () => {
    expect(canonicalText('e\u0301 \u200fא\u200e \ud800 x')).toBe('é \u200fא\u200e \ufffd x');
  });

  it('drops blocks in which nothing can be seen', () => {
    expect(splitBlocks('a\n\n\u200b\u00ad\n\nb')).toEqual(['a', 'b']);
    expect(isBlank('\u2060 \n\u200d')).toBe(true);
  });

  it('stays canonical on strings that are known to break software', (context) => {
    if (!existsSync(naughtyFile)) {
      console.warn(`Skipped: ${naughtyFile} is not there.`);
      return context.skip();
    }
    const strings: string[] = JSON.parse(readFileSync(naughtyFile, 'utf8'));
    expect(strings.length).toBeGreaterThan(500);
    for (const string of strings) expectCanonical(canonicalText(string));
  });
});

describe('composeBlocks', () => {
  it('places every block exactly, one empty line apart', () => {
    fc.assert(
      fc.property(blocks, (source) => {
        const { text, blocks: placed } = composeBlocks(source);
        expectCanonical(text);
        let position = 0;
        for (const { start, end } of placed) {
          expect(start).toBe(position);
          expect(text.slice(start, end)).not.toMatch(/\n\n|^$/);
          position = end + 2;
        }
        expect(text.length).toBe(Math.max(0, position - 2));
      }),
    );
  });

  it('divides its own text into the same blocks again', () => {
    fc.assert(
      fc.property(blocks, (source) => {
        const { text, blocks: placed } = composeBlocks(source);
        expect(splitBlocks(text)).toEqual(placed.map(({ start, end }) => text.slice(start, end)));
      }),
    );
  });
});

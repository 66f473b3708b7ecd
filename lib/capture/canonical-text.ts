import type { Block, SourceBlock } from './types';

const CONTROLS = /(?!\n)\p{Cc}/gu;
const NEVER_TEXT = /[\ufeff\p{Noncharacter_Code_Point}]/gu;
const BLANK = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** True if nothing in the text can be seen: white space, joiners and marks of direction only. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Well-formed NFC with `\n` line ends and without control characters, lines and blanks kept. */
export function cleanCharacters(source: string): string {
  return source
    .toWellFormed()
    .replace(/\r\n?|\u0085|\u2028|\v/g, '\n')
    .replace(/\f|\u2029/g, '\n\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .replace(NEVER_TEXT, '')
    .normalize('NFC');
}

/** The stretches of the text between empty lines, cleaned, in order; none of them blank. */
export function splitBlocks(source: string): string[] {
  const blocks: string[] = [];
  let lines: string[] = [];
  for (const line of [...cleanCharacters(source).split('\n'), '']) {
    if (!isBlank(line)) {
      lines.push(line.trimEnd());
      continue;
    }
    if (lines.length > 0) blocks.push(lines.join('\n').trimStart());
    lines = [];
  }
  return blocks;
}

/**
 * The canonical text of the blocks and each block's place in it. Empty lines inside a block are
 * dropped, so that exactly one empty line always means the next block; blank blocks disappear.
 */
export function composeBlocks(source: SourceBlock[]): { text: string; blocks: Block[] } {
  const texts: string[] = [];
  const blocks: Block[] = [];
  let position = 0;
  for (const { kind, level, text } of source) {
    const clean = splitBlocks(text).join('\n');
    if (clean === '') continue;
    const place = { kind, start: position, end: position + clean.length };
    blocks.push(level === undefined ? place : { ...place, level });
    texts.push(clean);
    position += clean.length + 2;
  }
  return { text: texts.join('\n\n'), blocks };
}

/** Plain text in canonical form; canonical text is returned as it is. */
export function canonicalText(source: string): string {
  return splitBlocks(source).join('\n\n');
}

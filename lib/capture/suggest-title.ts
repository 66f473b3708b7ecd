import type { Block } from './types';

// A title stands at the top; further down a heading belongs to a section.
const BLOCKS_SEARCHED = 10;
const LONGEST_TITLE = 200;

// Links for keyboard users and account links come first on nearly every captured page.
const DEBRIS = /^(?:skip to|jump to|log ?in|sign (?:in|up)|menu|search|home|advertisement)\b/i;

/** The likeliest title among the first ten blocks, or undefined if none is short enough. */
export function suggestTitle(text: string, blocks: Block[]): string | undefined {
  const lines = blocks
    .slice(0, BLOCKS_SEARCHED)
    .map((block) => ({ ...block, line: text.slice(block.start, block.end) }))
    .filter(({ line }) => line.length <= LONGEST_TITLE && !line.includes('\n'))
    .filter(({ line, kind }) => kind !== 'table_row' && !DEBRIS.test(line));
  const [first] = lines;
  if (first?.kind === 'heading') return first.line;
  // Names of sites and sections rarely have more than four words, headlines nearly always do.
  const headline = lines.find(
    ({ line }) => line.split(/\s+/).length > 4 || /\p{Lo}{8}/u.test(line),
  );
  const inText = headline && (headline.kind === 'heading' || headline === first);
  return (inText ? headline : first)?.line;
}

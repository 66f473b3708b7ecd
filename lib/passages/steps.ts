import { type Span, sentences, words } from '@/lib/capture/segment';
import { blockIndexAt } from './positions';

/** A block with its own text, as the page shows it. */
export type TextBlock = Span & { text: string };

export type Direction = 'forward' | 'back';

type Splitter = (text: string, language?: string) => Span[];

const stepOf = { forward: 1, back: -1 } as const;

/**
 * The sentence after or before `from` in reading order, or the first one in view when nothing is chosen yet; null at the
 * ends of the text. `language` is a BCP 47 tag.
 */
export function stepSentence(
  blocks: readonly TextBlock[],
  from: Span | null,
  direction: Direction,
  language?: string,
): Span | null {
  const beyond = ({ start }: Span) =>
    !from || (direction === 'forward' ? start > from.start : start < from.start);
  const first = from ? blockIndexAt(blocks, from.start) : 0;
  return search(blocks, first, direction, (block) => {
    const found = within(block, sentences, language).filter(beyond);
    return direction === 'forward' ? found[0] : found.at(-1);
  });
}

/** The first sentence of the block after or before the one in which `from` starts; null at the ends. */
export function stepBlock(
  blocks: readonly TextBlock[],
  from: Span | null,
  direction: Direction,
  language?: string,
): Span | null {
  const first = from ? blockIndexAt(blocks, from.start) + stepOf[direction] : 0;
  return search(blocks, first, direction, (block) => within(block, sentences, language)[0]);
}

/**
 * The span with its end moved by one unit: out to the end of the next one, or back to the end of the one before. The end
 * may enter the next block. The span as it was when there is nothing further, or nothing would be left.
 */
export function moveEnd(
  blocks: readonly TextBlock[],
  span: Span,
  direction: Direction,
  unit: 'word' | 'sentence',
  language?: string,
): Span {
  const end = nextEdge(blocks, span, 'end', direction, { unit, language });
  return end !== null && end > span.start ? { ...span, end } : span;
}

/** The same for its start: `back` takes in one more unit, `forward` gives one up. */
export function moveStart(
  blocks: readonly TextBlock[],
  span: Span,
  direction: Direction,
  unit: 'word' | 'sentence',
  language?: string,
): Span {
  const start = nextEdge(blocks, span, 'start', direction, { unit, language });
  return start !== null && start < span.end ? { ...span, start } : span;
}

/** Where the next unit has the edge that is moved, beyond where it is; null at the ends of the text. */
function nextEdge(
  blocks: readonly TextBlock[],
  span: Span,
  edge: 'start' | 'end',
  direction: Direction,
  { unit, language }: { unit: 'word' | 'sentence'; language?: string },
): number | null {
  const split = unit === 'word' ? words : sentences;
  const from = span[edge];
  return search(blocks, blockIndexAt(blocks, from), direction, (block) => {
    const edges = within(block, split, language).map((part) => part[edge]);
    return direction === 'forward'
      ? edges.find((position) => position > from)
      : edges.findLast((position) => position < from);
  });
}

/** What `find` finds in the first block that has it, from the one at `index` on; null when none has. */
function search<T>(
  blocks: readonly TextBlock[],
  index: number,
  direction: Direction,
  find: (block: TextBlock) => T | undefined,
): T | null {
  for (let at = index; ; at += stepOf[direction]) {
    const block = blocks[at];
    if (!block) return null;
    const found = find(block);
    if (found !== undefined) return found;
  }
}

function within(block: TextBlock, split: Splitter, language?: string): Span[] {
  return split(block.text, language).map(({ start, end }) => ({
    start: block.start + start,
    end: block.start + end,
  }));
}

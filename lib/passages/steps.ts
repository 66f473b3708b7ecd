import { type Span, sentences, words } from '@/lib/capture/segment';
import { blockIndexAt } from './positions';

/** A block with its own text, as the page shows it. */
export type TextBlock = Span & { text: string };

export type Direction = 'forward' | 'back';

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
  const step = direction === 'forward' ? 1 : -1;
  const beyond = ({ start }: Span) =>
    !from || (direction === 'forward' ? start > from.start : start < from.start);
  const first = from ? blockIndexAt(blocks, from.start) : 0;
  for (let index = first; index >= 0 && index < blocks.length; index += step) {
    const found = within(blocks[index], sentences, language).filter(beyond);
    const next = direction === 'forward' ? found[0] : found.at(-1);
    if (next) return next;
  }
  return null;
}

/** The first sentence of the block after or before the one in which `from` starts; null at the ends. */
export function stepBlock(
  blocks: readonly TextBlock[],
  from: Span | null,
  direction: Direction,
  language?: string,
): Span | null {
  const step = direction === 'forward' ? 1 : -1;
  const start = from ? blockIndexAt(blocks, from.start) + step : 0;
  for (let index = start; index >= 0 && index < blocks.length; index += step) {
    const [first] = within(blocks[index], sentences, language);
    if (first) return first;
  }
  return null;
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
  const split = unit === 'word' ? words : sentences;
  const step = direction === 'forward' ? 1 : -1;
  for (let i = blockIndexAt(blocks, span.end); i >= 0 && i < blocks.length; i += step) {
    const ends = within(blocks[i], split, language).map(({ end }) => end);
    const end =
      direction === 'forward'
        ? ends.find((position) => position > span.end)
        : ends.findLast((position) => position < span.end);
    if (end !== undefined) return end > span.start ? { ...span, end } : span;
  }
  return span;
}

/** The same for its start: `back` takes in one more unit, `forward` gives one up. */
export function moveStart(
  blocks: readonly TextBlock[],
  span: Span,
  direction: Direction,
  unit: 'word' | 'sentence',
  language?: string,
): Span {
  const split = unit === 'word' ? words : sentences;
  const step = direction === 'forward' ? 1 : -1;
  for (let i = blockIndexAt(blocks, span.start); i >= 0 && i < blocks.length; i += step) {
    const starts = within(blocks[i], split, language).map(({ start }) => start);
    const start =
      direction === 'forward'
        ? starts.find((position) => position > span.start)
        : starts.findLast((position) => position < span.start);
    if (start !== undefined) return start < span.end ? { ...span, start } : span;
  }
  return span;
}

function within(
  block: TextBlock | undefined,
  split: (text: string, language?: string) => Span[],
  language?: string,
): Span[] {
  if (!block) return [];
  return split(block.text, language).map(({ start, end }) => ({
    start: block.start + start,
    end: block.start + end,
  }));
}

import type { Span } from '@/lib/capture/segment';
import type { Part } from '@/lib/discussion/parts';
import type { PassageView } from '@/lib/passages/queries';

type Marked = Pick<PassageView, 'id' | 'start' | 'end' | 'exact'>;

/**
 * The smallest passage that has the chosen words and more, with their place in it: what a discussion of them is anchored
 * to. Null where none has them, or where the page shows other words than the passage quotes.
 */
export function partOfPassage(
  passages: readonly Marked[],
  span: Span,
  words: string,
): { passageId: string; part: Part } | null {
  const around = passages
    .filter(({ start, end }) => start <= span.start && span.end <= end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const [passage] = around;
  if (!passage) return null;
  const part = { start: span.start - passage.start, end: span.end - passage.start, exact: words };
  const isWhole = part.start === 0 && part.end === passage.exact.length;
  const isThere = passage.exact.slice(part.start, part.end) === words;
  return isWhole || !isThere ? null : { passageId: passage.id, part };
}

import { sentences } from '@/lib/capture/segment';

/** What a passage stands in: the rest of its sentences and one whole sentence on either side. */
export type Context = { before: string; after: string };

// About three lines on either side: enough to see whether a quote was cut short, not enough to read instead of it.
const MOST = 300;
// How far sentences are looked for. A sentence that is longer is cut at a word anyway.
const WINDOW = 1000;
// A cut moves at most this far to the edge of a word; text without spaces is cut where it falls.
const WORD = 40;

/**
 * The sentences around `start` to `end` of a canonical text, at most 300 UTF-16 code units and a mark of the cut on
 * either side, within the blocks that the passage touches. `language` is a BCP 47 tag.
 */
export function contextAround(
  text: string,
  start: number,
  end: number,
  language?: string | null,
): Context {
  const blockStart = start === 0 ? 0 : text.lastIndexOf('\n\n', start - 1) + 1;
  const from = Math.max(blockStart, start - WINDOW, 0);
  const blockEnd = text.indexOf('\n\n', end);
  const to = Math.min(blockEnd < 0 ? text.length : blockEnd, end + WINDOW);
  const spans = sentences(text.slice(from, to), language ?? undefined).map((span) => ({
    start: span.start + from,
    end: span.end + from,
  }));
  const first = spans.find((span) => span.start < start && span.end > start)?.start ?? start;
  const previous = spans.findLast((span) => span.end <= first)?.start ?? first;
  const last = spans.find((span) => span.start < end && span.end > end)?.end ?? end;
  const next = spans.find((span) => span.start >= last)?.end ?? last;
  return {
    before: lastPart(text.slice(previous, start)).trimStart(),
    after: firstPart(text.slice(end, next)).trimEnd(),
  };
}

function lastPart(whole: string): string {
  if (whole.length <= MOST) return whole;
  const piece = whole.slice(-MOST);
  const gap = piece.search(/\s/);
  return `…${wellFormed(gap >= 0 && gap < WORD ? piece.slice(gap + 1) : piece)}`;
}

function firstPart(whole: string): string {
  if (whole.length <= MOST) return whole;
  const piece = whole.slice(0, MOST);
  const gap = piece.search(/\s\S*$/);
  return `${wellFormed(gap > MOST - WORD ? piece.slice(0, gap) : piece)}…`;
}

/** Drops half a surrogate pair at either end. */
function wellFormed(piece: string): string {
  return piece.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

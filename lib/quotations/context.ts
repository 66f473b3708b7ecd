import { sentences } from '@/lib/capture/segment';

/** What a passage stands in: the rest of its sentences and two whole sentences on either side. */
export type Context = { before: string; after: string };

// About five lines on either side: enough to see whether a quote was cut short, not enough to read instead of it.
const MOST = 480;
const SENTENCES = 2;
// How far sentences are looked for. A sentence that is longer is cut at a word anyway.
const WINDOW = 1000;
// A cut moves at most this far to the edge of a word; text without spaces is cut where it falls.
const WORD = 40;

/**
 * Two sentences around `start` to `end` of a canonical text, at most 480 UTF-16 code units and a mark of the cut on
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
  const ahead = spans.filter((span) => span.end <= first).slice(-SENTENCES);
  const last = spans.find((span) => span.start < end && span.end > end)?.end ?? end;
  const behind = spans.filter((span) => span.start >= last).slice(0, SENTENCES);
  return {
    before: lastPart(text.slice(ahead[0]?.start ?? first, start)).trimStart(),
    after: firstPart(text.slice(end, behind.at(-1)?.end ?? last)).trimEnd(),
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

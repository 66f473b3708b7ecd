import type { Span } from '@/lib/capture/segment';

/** A point in a page of blocks: which block, and how many UTF-16 code units into its text. */
export type BlockPoint = { block: number; offset: number };

/** The part of one block that a span covers; `from` and `to` are offsets into the block's text. */
export type BlockPiece = { block: number; from: number; to: number };

/** More than the longest emoji or cluster of marks; a segmenter needs only what is near. */
const CLUSTER_REACH = 64;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The index of the last block that starts at or before `position`; 0 when none does. `blocks` are in order. */
export function blockIndexAt(blocks: readonly Span[], position: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The position that a point of the page has in the text; an offset beyond the block counts as its end. */
export function positionOfPoint(blocks: readonly Span[], { block, offset }: BlockPoint): number {
  const span = blocks[block];
  return span ? Math.min(span.end, span.start + Math.max(0, offset)) : 0;
}

/** The point of the page at a position; a position between two blocks is the end of the one before. */
export function pointOfPosition(blocks: readonly Span[], position: number): BlockPoint {
  const block = blockIndexAt(blocks, position);
  const span = blocks[block] ?? { start: 0, end: 0 };
  return { block, offset: Math.max(0, Math.min(position, span.end) - span.start) };
}

/** The span that a selection covers, whichever of its two points comes first. */
export function spanOfPoints(blocks: readonly Span[], a: BlockPoint, b: BlockPoint): Span {
  const positions = [positionOfPoint(blocks, a), positionOfPoint(blocks, b)] as const;
  return { start: Math.min(...positions), end: Math.max(...positions) };
}

/** What a span covers of each block, in order; blocks of which nothing is covered are left out. */
export function piecesOfSpan(blocks: readonly Span[], { start, end }: Span): BlockPiece[] {
  const pieces: BlockPiece[] = [];
  for (let block = blockIndexAt(blocks, start); block < blocks.length; block += 1) {
    const span = blocks[block];
    if (!span || span.start >= end) break;
    const from = Math.max(start, span.start) - span.start;
    const to = Math.min(end, span.end) - span.start;
    if (to > from) pieces.push({ block, from, to });
  }
  return pieces;
}

/**
 * The span grown until it cuts no grapheme cluster, without white space at its ends; null when nothing that can be
 * seen is left.
 */
export function snapSpan(text: string, { start, end }: Span): Span | null {
  const grown = {
    start: clusterEdge(text, start, 'start'),
    end: clusterEdge(text, end, 'end'),
  };
  const piece = text.slice(grown.start, grown.end);
  const from = grown.start + piece.length - piece.trimStart().length;
  const to = grown.start + piece.trimEnd().length;
  return to > from ? { start: from, end: to } : null;
}

function clusterEdge(text: string, position: number, edge: 'start' | 'end'): number {
  if (position <= 0) return 0;
  if (position >= text.length) return text.length;
  const from = Math.max(0, position - CLUSTER_REACH);
  const near = text.slice(from, position + CLUSTER_REACH);
  const cluster = graphemes.segment(near).containing(position - from);
  if (!cluster || cluster.index === position - from) return position;
  return from + cluster.index + (edge === 'end' ? cluster.segment.length : 0);
}

/** The spans that contain the position, the shortest first: the one a person means comes before those around it. */
export function spansAt<T extends Span>(spans: readonly T[], position: number): T[] {
  return spans
    .filter(({ start, end }) => start <= position && position < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

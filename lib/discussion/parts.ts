import { placesOf } from '@/lib/anchoring/occurrences';
import { anchorQuote } from '@/lib/anchoring/quote';

/** A stretch of a text, in UTF-16 code units. */
export type Span = { start: number; end: number };

/** Exact words of a text with the place they had there. */
export type Part = Span & { exact: string };

/** Where the words of a part stand now, and whether other words took their place. */
export type PartNow = Part & { fate: 'exact' | 'moved' | 'altered' };

/**
 * The part as it stands in `text`: where it says, else the nearest place of the very same words (the text was changed
 * while they were chosen). Null when they are not there.
 */
export function placePart(text: string, part: Part): Part | null {
  if (part.exact.trim() === '') return null;
  if (text.slice(part.start, part.end) === part.exact) return part;
  const [nearest] = placesOf(text, part.exact).toSorted(
    (a, b) => Math.abs(a.start - part.start) - Math.abs(b.start - part.start),
  );
  return nearest ? { ...nearest, exact: part.exact } : null;
}

/** What became of a part in the present text: the same words, others in their place, or null when they are gone. */
export function followPart(text: string, part: Part): PartNow | null {
  const placed = placePart(text, part);
  if (placed) return { ...placed, fate: placed.start === part.start ? 'exact' : 'moved' };
  const anchor = anchorQuote(text, { exact: part.exact, hint: part.start });
  if (anchor.fate !== 'altered') return null;
  const { start, end } = anchor;
  return { start, end, exact: text.slice(start, end), fate: 'altered' };
}

/** A piece of text that is underlined for the threads named in `about`; those in `ends` have their last words in it. */
export type MarkedPiece = Span & { about: string[]; ends: string[] };

/**
 * Cuts stretches of a text where discussed words begin and end, in order and without loss. Each of `parts` that touches
 * one of them ends in exactly one piece.
 */
export function markedPieces(
  stretches: readonly Span[],
  parts: readonly (Span & { id: string })[],
): MarkedPiece[][] {
  const pieces = stretches.map((stretch) => cut(stretch, parts));
  const all = pieces.flat();
  for (const { id } of parts) {
    all.findLast(({ about }) => about.includes(id))?.ends.push(id);
  }
  return pieces;
}

function cut({ start, end }: Span, parts: readonly (Span & { id: string })[]): MarkedPiece[] {
  const inside = (edge: number) => edge > start && edge < end;
  const edges = [...new Set(parts.flatMap((part) => [part.start, part.end]).filter(inside))];
  const cuts = [start, ...edges.toSorted((a, b) => a - b), end];
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start;
    const about = parts.filter((part) => part.start < to && part.end > from).map(({ id }) => id);
    return { start: from, end: to, about, ends: [] };
  });
}

import { cleanCharacters } from './canonical-text';
import type { Span } from './segment';

/** A quotation as a person or program gives it: the exact words, and what stands around them. */
export type Quote = { exact: string; prefix?: string; suffix?: string };

/** What stands directly before and after a passage. */
export type Context = { prefix: string; suffix: string };

export type Location =
  | ({ kind: 'found' } & Span)
  | { kind: 'none' }
  | { kind: 'many'; places: (Span & Context)[] };

// W3C's examples and Hypothesis keep 32 characters; enough to tell two places of one quote apart.
const CONTEXT_LENGTH = 32;
// A person cannot choose among more, and a program is told that context is missing.
const MOST_PLACES = 100;

// The longest cluster worth keeping whole; a flag or a family has at most eleven code units.
const LONGEST_CLUSTER = 40;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The nearest position that is not inside a grapheme cluster, searched towards the passage. */
function boundary(text: string, position: number, towards: 'left' | 'right'): number {
  const from = Math.max(0, position - LONGEST_CLUSTER);
  const around = text.slice(from, position + LONGEST_CLUSTER);
  if (position <= 0 || position >= text.length) return Math.min(Math.max(position, 0), text.length);
  const cluster = graphemes.segment(around).containing(position - from);
  if (!cluster || cluster.index === position - from) return position;
  return from + cluster.index + (towards === 'left' ? 0 : cluster.segment.length);
}

/**
 * What stands before and after a passage, at most `length` UTF-16 code units each; shorter at the
 * ends of the text and where a surrogate pair or grapheme cluster would be cut.
 */
export function context(
  text: string,
  start: number,
  end: number,
  length: number = CONTEXT_LENGTH,
): Context {
  const from = Math.min(start, boundary(text, start - length, 'right'));
  const to = Math.max(end, boundary(text, end + length, 'left'));
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function adjoins(text: string, { start, end }: Span, prefix: string, suffix: string): boolean {
  // Twice the length leaves room for white space that collapsing takes away.
  const before = text.slice(Math.max(0, start - prefix.length * 2 - CONTEXT_LENGTH), start);
  const after = text.slice(end, end + suffix.length * 2 + CONTEXT_LENGTH);
  return collapsed(before).endsWith(prefix) && collapsed(after).startsWith(suffix);
}

function placesOf(text: string, quote: Quote): Span[] {
  // The text is canonical, so what is looked for must be in the same form.
  const exact = cleanCharacters(quote.exact);
  const prefix = collapsed(cleanCharacters(quote.prefix ?? ''));
  const suffix = collapsed(cleanCharacters(quote.suffix ?? ''));
  const places: Span[] = [];
  if (exact === '') return places;
  // Overlapping places count: "aa" stands twice in "aaa".
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const place = { start: at, end: at + exact.length };
    if (adjoins(text, place, prefix, suffix)) places.push(place);
    if (places.length >= MOST_PLACES) break;
  }
  return places;
}

/**
 * Where a quotation stands in a canonical text, word for word; prefix and suffix must adjoin it,
 * their white space aside. With several places, up to 100 are listed with the context that would tell them apart. An empty quotation is
 * nowhere.
 */
export function locateQuote(text: string, quote: Quote): Location {
  const places = placesOf(text, quote);
  const [first] = places;
  if (!first) return { kind: 'none' };
  if (places.length === 1) return { kind: 'found', ...first };
  return {
    kind: 'many',
    places: places.map((place) => ({ ...place, ...context(text, place.start, place.end) })),
  };
}

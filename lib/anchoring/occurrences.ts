import { type Prepared, type TokenRange, tokensIn } from './prepared';

type Span = { start: number; end: number };

// A person cannot tell more places of one phrase apart, and each costs a look at its words.
const MOST_PLACES = 500;
// A phrase of so many words that stands once in the old text is not there twice by chance.
const TELLING = 5;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
// The longest cluster in use, a family of four with skin tones, has 19 code units.
const LONGEST_CLUSTER = 40;

const isPlain = (text: string, at: number) =>
  at < 0 || at >= text.length || text.charCodeAt(at) < 0x300;

/** The nearest position that cuts no grapheme cluster, searched towards the left (-1) or the right (1). */
export function wholeCluster(text: string, position: number, towards: -1 | 1): number {
  if (position <= 0 || position >= text.length) return position;
  // Below U+0300 nothing joins a neighbour but the line feed after a carriage return, which canonical texts lack.
  if (isPlain(text, position) && isPlain(text, position - 1)) return position;
  const from = Math.max(0, position - LONGEST_CLUSTER);
  const around = text.slice(from, position + LONGEST_CLUSTER);
  const cluster = graphemes.segment(around).containing(position - from);
  if (!cluster || cluster.index === position - from) return position;
  return from + cluster.index + (towards < 0 ? 0 : cluster.segment.length);
}

const isWhole = (text: string, { start, end }: Span) =>
  wholeCluster(text, start, -1) === start && wholeCluster(text, end, 1) === end;

/** Every place of the exact words, at most 500; none that cuts a character that the passage did not cut. */
export function placesOf(text: string, exact: string): Span[] {
  const places: Span[] = [];
  if (exact === '') return places;
  let at = text.indexOf(exact);
  while (at !== -1 && places.length < MOST_PLACES) {
    const place = { start: at, end: at + exact.length };
    if (isWhole(text, place)) places.push(place);
    at = text.indexOf(exact, at + 1);
  }
  return places;
}

/** Of the words at a place of the new text: how many come from the passage, and how many from elsewhere in the old one. */
function origins(prepared: Prepared, place: Span, passage: TokenRange) {
  const { from } = prepared.alignment;
  const { first, end } = tokensIn(prepared.now, place.start, place.end);
  let [ours, theirs] = [0, 0];
  for (let at = first; at < end; at++) {
    const origin = from[at] as number;
    if (origin >= passage.first && origin < passage.end) ours++;
    else if (origin !== -1) theirs++;
  }
  return { ours, theirs, words: end - first };
}

/** Where the alignment puts the passage, if the very same words stand there. */
function alignedPlace(prepared: Prepared, span: Span, passage: TokenRange): Span | null {
  const { old, now, alignment, before, after } = prepared;
  const exact = before.slice(span.start, span.end);
  // A passage without words is held by the word before it or after it.
  const held =
    passage.first < passage.end
      ? [passage.first, passage.end - 1, (passage.first + passage.end) >> 1]
      : [passage.first - 1, passage.first];
  for (const token of held) {
    const target = alignment.to[token] ?? -1;
    if (target === -1) continue;
    const start = (now.starts[target] as number) - ((old.starts[token] as number) - span.start);
    const place = { start, end: start + exact.length };
    if (start >= 0 && after.startsWith(exact, start) && isWhole(after, place)) return place;
  }
  return null;
}

/** How near the neighbours of the passage came to a place, in words; less is nearer. */
function distance(prepared: Prepared, place: Span, passage: TokenRange): number {
  const { alignment, now } = prepared;
  const { first, end } = tokensIn(now, place.start, place.end);
  let nearest = now.count;
  for (let step = 1; step <= 12; step++) {
    const left = alignment.to[passage.first - step] ?? -1;
    const right = alignment.to[passage.end - 1 + step] ?? -1;
    if (left !== -1) nearest = Math.min(nearest, Math.abs(first - left - step));
    if (right !== -1) nearest = Math.min(nearest, Math.abs(right - end + 1 - step));
  }
  return nearest;
}

/**
 * Where the very words of the passage stand in the new text, or null: the place that the alignment gives, else the place
 * that no other part of the old text became, the one nearest to its old neighbours first. A twin that was already there
 * and is still itself is not the passage.
 */
export function exactPlace(prepared: Prepared, span: Span, passage: TokenRange): Span | null {
  const { before, after } = prepared;
  const aligned = alignedPlace(prepared, span, passage);
  if (aligned) {
    const { ours, theirs } = origins(prepared, aligned, passage);
    if (ours >= theirs) return aligned;
  }
  const exact = before.slice(span.start, span.end);
  const places = placesOf(after, exact);
  if (places.length === 0) return null;
  const words = passage.end - passage.first;
  const only = before.indexOf(exact) === span.start && before.indexOf(exact, span.start + 1) === -1;
  const ranked = places
    .map((place) => ({ place, ...origins(prepared, place, passage) }))
    .filter(
      ({ ours, theirs }) =>
        theirs * 2 <= words ||
        ours >= theirs ||
        (only && (words >= TELLING || (ours > 0 && places.length === 1))),
    )
    .filter(({ words: there }) => there > 0 || (only && places.length === 1))
    .filter(({ ours }) => ours > 0 || only || words >= TELLING)
    .map((one) => ({ ...one, far: distance(prepared, one.place, passage) }))
    .sort((x, y) => y.ours - y.theirs - (x.ours - x.theirs) || x.far - y.far);
  return ranked[0]?.place ?? null;
}

import type { SharedText } from './shared-text';

type Span = { start: number; end: number };

/** Words that stand in so many other texts, which share little else, are a stock phrase, an imprint or a notice. */
const OTHERS = 4;
/** A text that shares more than this is a copy: what copies have in common is no stock phrase. */
const LITTLE = 0.5;

/**
 * The spans of a text that stand in at least four others of those it was compared with, copies left out; in order, not
 * overlapping. `shared` is what each of the others has of it, the text itself being the first.
 */
export function stockOf(shared: readonly SharedText[]): Span[] {
  const strangers = shared.filter((one) => Math.max(one.shareOfFirst, one.shareOfSecond) < LITTLE);
  const steps = strangers
    .flatMap(({ runs }) => runs)
    .flatMap(({ start, end }) => [
      { at: start, by: 1 },
      { at: end, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.by - a.by);
  const spans: Span[] = [];
  let depth = 0;
  let start = -1;
  for (const { at, by } of steps) {
    const before = depth;
    depth += by;
    if (before < OTHERS && depth >= OTHERS) start = at;
    if (before >= OTHERS && depth < OTHERS && at > start) spans.push({ start, end: at });
  }
  return spans;
}

/** The text with blanks in place of these spans, so that positions stay. */
export function blankOut(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}

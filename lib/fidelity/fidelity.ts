import { anchorQuote } from '@/lib/anchoring/quote';
import { foldTypography } from '@/lib/anchoring/typography';
import { type Span, sentences } from '@/lib/capture/segment';
import { compareWords } from './compare';
import type { CutFlag, Flag } from './flags';
import { markersIn } from './markers';

export type CheckOptions = {
  /** BCP 47 tag of the document's language; without one the words of all known languages count. */
  language?: string;
  /** Where the quotation is thought to begin, to choose among several places. */
  hint?: number;
};

export type Fidelity = {
  place: Span | null;
  /** True when nothing but typography differs; flags may still say what the rest of the sentence adds. */
  exact: boolean;
  /** What the document says at that place, empty where there is none. */
  words: string;
  flags: Flag[];
};

// "…", "...", and both in brackets, as editors mark what they left out.
const ELLIPSIS = /\s*(?:[[(]\s*)?(?:…|\.\s?\.\s?\.)(?:\s*[\])])?\s*/u;
// What is left out of a quotation is part of one passage; further apart, two passages were put together.
const MOST_LEFT_OUT = 2_000;

const nearest = (places: readonly Span[], hint: number | undefined): Span | null =>
  places.toSorted((x, y) =>
    hint === undefined ? 0 : Math.abs(x.start - hint) - Math.abs(y.start - hint),
  )[0] ?? null;

type Folded = ReturnType<typeof foldTypography>;

/** Every place where the document has these words, typography aside; `from` is a position in the document. */
function placesOf(document: Folded, words: string, from = 0): Span[] {
  const wanted = foldTypography(words).text;
  const places: Span[] = [];
  if (wanted === '') return places;
  for (
    let at = document.text.indexOf(wanted);
    at !== -1;
    at = document.text.indexOf(wanted, at + 1)
  ) {
    const start = document.starts[at] as number;
    const end = document.ends[at + wanted.length - 1] as number;
    if (start >= from) places.push({ start, end });
  }
  return places;
}

/** Flags the negations and conditions in the rest of the sentence that a quotation begins or ends in. */
export function flagsAround(text: string, place: Span, language?: string): CutFlag[] {
  const from = text.lastIndexOf('\n\n', place.start - 1) + 1;
  const to = text.indexOf('\n\n', place.end);
  const block = text.slice(from, to === -1 ? text.length : to);
  const around = sentences(block, language)
    .map(({ start, end }) => ({ start: start + from, end: end + from }))
    .filter(({ start, end }) => start < place.end && end > place.start);
  const [first, last] = [around[0], around.at(-1)];
  if (!first || !last) return [];
  const rest = [
    { start: first.start, end: Math.max(first.start, place.start) },
    { start: Math.min(last.end, place.end), end: last.end },
  ];
  return rest.flatMap(({ start, end }) =>
    markersIn(text.slice(start, end), language).map(
      ({ kind, words, at }): CutFlag => ({
        kind,
        said: words,
        typed: '',
        at: start + at,
        cut: true,
      }),
    ),
  );
}

/** A quotation with ellipses: each piece after the one before, with what was left out between them. */
function withEllipses(
  text: string,
  document: Folded,
  pieces: readonly string[],
  { language, hint }: CheckOptions,
): Fidelity | null {
  const [opening, ...others] = pieces;
  if (opening === undefined || others.length === 0) return null;
  const first = nearest(placesOf(document, opening), hint);
  if (!first) return null;
  const place = { ...first };
  const flags: Flag[] = [];
  for (const piece of others) {
    const next = placesOf(document, piece, place.end)[0];
    if (!next || next.start - place.end > MOST_LEFT_OUT) return null;
    const said = text.slice(place.end, next.start).trim();
    const at = text.indexOf(said, place.end);
    flags.push({ kind: 'ellipsis', said, typed: '…', at });
    for (const marker of markersIn(said, language))
      flags.push({ kind: marker.kind, said: marker.words, typed: '', at: at + marker.at });
    place.end = next.end;
  }
  return { place, exact: false, words: text.slice(place.start, place.end), flags };
}

const nowhere: Fidelity = {
  place: null,
  exact: false,
  words: '',
  flags: [{ kind: 'not_there', said: '', typed: '', at: 0 }],
};

function approximately(text: string, typed: string, { language, hint }: CheckOptions): Fidelity {
  const found = anchorQuote(text, {
    exact: typed,
    suggest: true,
    ...(hint === undefined ? {} : { hint }),
  });
  if (found.fate === 'missing')
    return { ...nowhere, flags: [{ kind: 'not_there', said: '', typed, at: 0 }] };
  const place = { start: found.start, end: found.end };
  const words = text.slice(found.start, found.end);
  const flags = compareWords(words, typed, found.start, language);
  const cut = flagsAround(text, place, language);
  return { place, exact: flags.length === 0, words, flags: [...flags, ...cut] };
}

/**
 * How faithful a typed quotation is: where the document says it or something like it, what it says there, and in what the
 * typed words depart from it. Typographic variants are the same. Words left out at an ellipsis, other numbers, units and
 * words, and negations and conditions that are missing, added or cut off in the same sentence are flagged.
 */
export function checkQuotation(text: string, typed: string, options: CheckOptions = {}): Fidelity {
  const quotation = typed.trim();
  if (quotation === '') return nowhere;
  const document = foldTypography(text);
  const place = nearest(placesOf(document, quotation), options.hint);
  if (place) {
    const words = text.slice(place.start, place.end);
    return { place, exact: true, words, flags: flagsAround(text, place, options.language) };
  }
  const pieces = quotation.split(new RegExp(ELLIPSIS, 'gu')).filter((piece) => piece !== '');
  return (
    withEllipses(text, document, pieces, options) ?? approximately(text, pieces.join(' '), options)
  );
}

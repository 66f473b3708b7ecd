/** A stretch of a text in UTF-16 code units. */
export type Span = { start: number; end: number };

const SEGMENTERS = new Map<string, Intl.Segmenter>();

function segmenter(language: string | undefined, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${language ?? ''}/${granularity}`;
  const known = SEGMENTERS.get(key);
  if (known) return known;
  // A tag that the platform cannot read means the general rules of Unicode, not a failure.
  let locale: string | undefined;
  try {
    locale = language ? Intl.getCanonicalLocales(language)[0] : undefined;
  } catch {
    locale = undefined;
  }
  const made = new Intl.Segmenter(locale, { granularity });
  SEGMENTERS.set(key, made);
  return made;
}

// Unicode ends a sentence after "Mr."; these abbreviations stand before what they belong to.
const ABBREVIATION =
  /(?:^|[\s("“‘'])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Rep|Sen|Gov|Rev|Hon|No|Art|Fig|vs|cf|ca|approx|e\.g|i\.e|bzw|Nr|Mme|Mlle|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;

/** Line ends inside a sentence become spaces of the same length, so that no offset moves. */
function unwrapped(text: string): string {
  return text.replace(/(?<![\n.!?…:;。!?])\n(?=\p{Ll})/gu, ' ');
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}

/**
 * The sentences of a canonical text in order, without the white space around them; blocks are
 * never joined. `language` is a BCP 47 tag; without one the general rules of Unicode apply.
 */
export function sentences(text: string, language?: string): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const { segment, index } of segmenter(language, 'sentence').segment(unwrapped(text))) {
    open = { start: open?.start ?? index, end: index + segment.length };
    if (ABBREVIATION.test(segment) && !segment.endsWith('\n')) continue;
    spans.push(open);
    open = undefined;
  }
  if (open) spans.push(open);
  return spans.map((span) => trimmed(text, span)).filter(({ start, end }) => end > start);
}

/** The words of a text in order, without spaces and punctuation; `language` is a BCP 47 tag. */
export function words(text: string, language?: string): Span[] {
  return [...segmenter(language, 'word').segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }));
}

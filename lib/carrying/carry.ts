import { sameButForTypography } from '@/lib/anchoring/typography';
import type { Span } from '@/lib/capture/segment';
import { differenceOfWords } from '@/lib/difference/words';
import type { PassageFate } from '@/prisma/generated/enums';

/**
 * Where a passage last stood: in the version before the new one, after machine and person. `place` is null when it was
 * not found there; `gone` when a person said so; `chosen` when a person chose the place by hand.
 */
export type LastStand = {
  versionId: string;
  place: (Span & { exact: string }) | null;
  gone: boolean;
  chosen: boolean;
};

/** A passage that is to be found in a new version. */
export type Carriable = Span & {
  id: string;
  versionId: string;
  exact: string;
  /** Null when its own version is the one before, or nobody looked for it there. */
  last: LastStand | null;
};

/** What became of a passage: the machine's part of a placement. `score` says how much of its words is left, 0 to 1. */
export type Found = {
  passageId: string;
  fate: PassageFate;
  start: number | null;
  end: number | null;
  exact: string | null;
  score: number | null;
  typographic: boolean;
};

/** The same, and whether it stood there with the same words, or was not there, in the version before already. */
export type Carried = Found & { asBefore: boolean };

/** Finds spans of one text in another one: null where a span is not found. In the order of `spans`. */
export type Anchoring = (before: string, after: string, spans: readonly Span[]) => (Span | null)[];

type Attempt = Span & { versionId: string };

/**
 * Carries passages into the text of a new version. The passage's own words come first, looked for from where it was
 * marked (from the place a person chose last, when the same words stand there); then whatever stood at its last place.
 * What a person marked as gone comes back only word for word. The fate is always relative to the passage's own words.
 */
export function carry(
  passages: readonly Carriable[],
  after: string,
  texts: ReadonlyMap<string, string>,
  anchoring: Anchoring,
): Carried[] {
  const look = (attempts: readonly (Attempt | null)[]) =>
    anchorEach(attempts, after, texts, anchoring);
  const own = look(passages.map(firstAttempt));
  const found = passages.map((passage, index) => toFound(passage, own[index] ?? null, after));
  const again = look(
    passages.map((passage, index) => (isVerbatim(found[index]) ? null : secondAttempt(passage))),
  );
  return passages.map((passage, index) => {
    const first = found[index] ?? toFound(passage, null, after);
    return withHistory(passage, choose(passage, first, again[index] ?? null, after));
  });
}

function choose(passage: Carriable, first: Found, second: Span | null, after: string): Found {
  if (isVerbatim(first)) return first;
  if (passage.last?.gone) return toFound(passage, null, after);
  // What a person chose overrules what the machine would find from the words as they were marked.
  return second || passage.last?.chosen ? toFound(passage, second, after) : first;
}

function withHistory({ last }: Carriable, found: Found): Carried {
  const before = last?.place?.exact ?? null;
  return { ...found, asBefore: last !== null && before === found.exact };
}

function firstAttempt({ versionId, start, end, exact, last }: Carriable): Attempt {
  const { place, chosen } = last ?? {};
  if (last && chosen && place?.exact === exact) return { ...place, versionId: last.versionId };
  return { versionId, start, end };
}

function secondAttempt({ last }: Carriable): Attempt | null {
  if (!last?.place || last.gone) return null;
  return { ...last.place, versionId: last.versionId };
}

const isVerbatim = (found: Found | undefined) => found?.fate === 'exact' || found?.fate === 'moved';

/** Attempts grouped by the text they start from, so that each pair of texts is prepared once. */
function anchorEach(
  attempts: readonly (Attempt | null)[],
  after: string,
  texts: ReadonlyMap<string, string>,
  anchoring: Anchoring,
): (Span | null)[] {
  const places: (Span | null)[] = attempts.map(() => null);
  const groups = new Map<string, number[]>();
  for (const [index, attempt] of attempts.entries()) {
    if (!attempt) continue;
    const group = groups.get(attempt.versionId);
    if (group) group.push(index);
    else groups.set(attempt.versionId, [index]);
  }
  for (const [versionId, indexes] of groups) {
    const before = texts.get(versionId);
    if (before === undefined) throw new Error(`The text of version ${versionId} is not there.`);
    const spans = indexes.map((index) => attempts[index] as Attempt);
    const results = anchoring(before, after, spans);
    for (const [at, index] of indexes.entries()) places[index] = results[at] ?? null;
  }
  return places;
}

function toFound(passage: Carriable, place: Span | null, after: string): Found {
  const { id: passageId, exact: words } = passage;
  if (!place) {
    const nowhere = { start: null, end: null, exact: null, score: null, typographic: false };
    return { passageId, fate: 'missing', ...nowhere };
  }
  const { start, end } = place;
  const exact = after.slice(start, end);
  if (exact === words) {
    const fate = start === passage.start ? 'exact' : 'moved';
    return { passageId, fate, start, end, exact, score: 1, typographic: false };
  }
  const typographic = sameButForTypography(words, exact);
  return {
    passageId,
    fate: 'altered',
    start,
    end,
    exact,
    score: typographic ? 1 : likeness(words, exact),
    typographic,
  };
}

/** The share of two texts that both have (Dice's coefficient over the characters of common words): 1 when equal. */
export function likeness(one: string, other: string): number {
  const same = differenceOfWords(one, other)
    .filter(({ kind }) => kind === 'same')
    .reduce((length, { text }) => length + text.length, 0);
  const all = one.length + other.length;
  return all === 0 ? 1 : (2 * same) / all;
}

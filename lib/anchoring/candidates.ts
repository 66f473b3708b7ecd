import type { Prepared, TokenRange } from './prepared';

/** A stretch of the new text that may be the passage with other words; tokens `first` up to `end`. */
export type Candidate = {
  first: number;
  end: number;
  /** Tokens of the passage that are there: equal ones count 1, those with the same stem a half. */
  kept: number;
  /** The passage's tokens that are there, by their place in the new text. */
  partners: Map<number, number>;
  /** Given by the alignment, not by a search. */
  aligned: boolean;
};

// A word that is not the passage's, between two that are, costs a third of what one of them brings: three inserted
// words for each kept one, and a stretch falls apart.
const FOREIGN = 0.3;
// Equal stretches shorter than two words mean little unless the word is rare.
const RARE = 3;
// A common word is no trace of a passage; those that stand oftener than this are not looked up.
const MOST_TRACES = 40;
// How many places, those with most traces, are looked at closely.
const MOST_WINDOWS = 4;

const worth = (prepared: Prepared, old: number, now: number) =>
  prepared.old.ids[old] === prepared.now.ids[now] ? 1 : 0.5;

/**
 * The stretch with the greatest sum, where kept words add and words of others subtract (Bentley's maximum subarray).
 * `partners` maps places in the new text to tokens of the passage.
 */
function bestStretch(
  prepared: Prepared,
  partners: Map<number, number>,
  aligned: boolean,
): Candidate | null {
  const places = [...partners.keys()].sort((x, y) => x - y);
  let best: { from: number; to: number; sum: number } | null = null;
  let [sum, from] = [0, 0];
  for (const [index, place] of places.entries()) {
    const gap = index === 0 ? 0 : place - (places[index - 1] as number) - 1;
    if (sum - gap * FOREIGN <= 0) {
      sum = 0;
      from = index;
    } else sum -= gap * FOREIGN;
    sum += worth(prepared, partners.get(place) as number, place);
    if (!best || sum > best.sum) best = { from, to: index, sum };
  }
  if (!best) return null;
  const inside = places.slice(best.from, best.to + 1);
  const own = new Map(inside.map((place) => [place, partners.get(place) as number]));
  const kept = inside.reduce(
    (all, place) => all + worth(prepared, own.get(place) as number, place),
    0,
  );
  return {
    first: inside[0] as number,
    end: (inside.at(-1) as number) + 1,
    kept,
    partners: own,
    aligned,
  };
}

/** Adds equal stretches that the alignment left open (words that changed places inside), the longest first. */
function complete(
  prepared: Prepared,
  passage: TokenRange,
  partners: Map<number, number>,
  window: { first: number; end: number },
): void {
  const { old, now, alignment } = prepared;
  const used = new Set(partners.values());
  const open = (at: number) => alignment.from[at] === -1 && !partners.has(at);
  const rare = (token: number) => alignment.weights.of(old.ids[token] as number) >= RARE;
  const found: { a: number; b: number; length: number }[] = [];
  for (let a = passage.first; a < passage.end; a++) {
    if (used.has(a)) continue;
    for (let b = window.first; b < window.end; b++) {
      if (old.ids[a] !== now.ids[b] || !open(b)) continue;
      let length = 1;
      while (
        a + length < passage.end &&
        b + length < window.end &&
        !used.has(a + length) &&
        old.ids[a + length] === now.ids[b + length] &&
        open(b + length)
      )
        length++;
      if (length > 1 || rare(a)) found.push({ a, b, length });
    }
  }
  for (const { a, b, length } of found.sort((x, y) => y.length - x.length)) {
    for (let at = 0; at < length; at++) {
      if (used.has(a + at) || partners.has(b + at)) continue;
      used.add(a + at);
      partners.set(b + at, a + at);
    }
  }
}

function around(prepared: Prepared, first: number, end: number, room: number) {
  return { first: Math.max(0, first - room), end: Math.min(prepared.now.count, end + room) };
}

/** The stretch that the alignment gives, with what moved inside it; null when no word of the passage is aligned. */
function alignedCandidate(prepared: Prepared, passage: TokenRange): Candidate | null {
  const { to } = prepared.alignment;
  const partners = new Map<number, number>();
  for (let at = passage.first; at < passage.end; at++) {
    const target = to[at] as number;
    if (target !== -1) partners.set(target, at);
  }
  const rough = bestStretch(prepared, partners, true);
  const words = passage.end - passage.first;
  if (!rough || rough.partners.size === words) return rough;
  const room = words - rough.partners.size + 3;
  const own = new Map(rough.partners);
  complete(prepared, passage, own, around(prepared, rough.first, rough.end, room));
  return bestStretch(prepared, own, true);
}

/** Stretches of words that nothing became, where several words of the passage stand in about their order. */
function searchedCandidates(prepared: Prepared, passage: TokenRange): Candidate[] {
  const { old, alignment } = prepared;
  const words = passage.end - passage.first;
  const votes = new Map<number, number>();
  const step = Math.max(8, words);
  for (let at = passage.first; at < passage.end; at++) {
    const id = old.ids[at] as number;
    const places = prepared.free.get(id);
    if (!places || places.length > MOST_TRACES) continue;
    for (const place of places) {
      const bucket = Math.floor((place - (at - passage.first)) / step);
      const weight = alignment.weights.of(id);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  const top = [...votes].sort((x, y) => y[1] - x[1]).slice(0, MOST_WINDOWS);
  return top.flatMap(([bucket]) => {
    const partners = new Map<number, number>();
    const window = around(prepared, bucket * step, bucket * step + step + words, step);
    complete(prepared, passage, partners, window);
    return bestStretch(prepared, partners, false) ?? [];
  });
}

const overlaps = (x: Candidate, y: Candidate) => x.first < y.end && y.first < x.end;

/**
 * The places that may be the passage with other words, the one that keeps most of it first, each place once; those given
 * by the alignment and, where that one keeps less than `enough` of the words, those found by looking for its words.
 */
export function candidates(prepared: Prepared, passage: TokenRange, enough: number): Candidate[] {
  const words = passage.end - passage.first;
  if (words === 0) return [];
  const aligned = alignedCandidate(prepared, passage);
  if (aligned && aligned.kept >= enough * words) return [aligned];
  const found: Candidate[] = [];
  for (const one of [...(aligned ? [aligned] : []), ...searchedCandidates(prepared, passage)].sort(
    (x, y) => y.kept - x.kept || Number(y.aligned) - Number(x.aligned),
  ))
    if (!found.some((other) => overlaps(one, other))) found.push(one);
  return found;
}

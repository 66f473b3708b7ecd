import type { Prepared, TokenRange } from './prepared';

/** A stretch of the new text that may be the passage with other words; tokens `first` up to `end`. */
export type Candidate = {
  first: number;
  end: number;
  /** How many of the passage's tokens are there; see `worth`. */
  kept: number;
  /** The same, each token counted by how much it says, as a share of the whole passage: 0 to 1. */
  telling: number;
  /** The passage's tokens that are there, by their place in the new text. */
  partners: Map<number, number>;
  /** Given by the alignment, not by a search. */
  aligned: boolean;
};

type Partners = Map<number, number>;

// A word that is not the passage's, between two that are, costs a third of what one of them brings: three inserted
// words for each kept one, and a stretch falls apart.
const FOREIGN = 0.3;
// Words of this weight stand once or twice in a text; alone they are a trace.
const RARE = 3;
// A common word kept without a neighbour may be there by chance.
const SCATTERED = 0.5;
// The same stem, an ending or a slip apart.
const STEM_ONLY = 0.5;
// A common word is no trace of a passage; those that stand oftener than this are not looked up.
const MOST_TRACES = 40;
// How many places, those with most traces, are looked at closely.
const MOST_WINDOWS = 4;

const weightOf = (prepared: Prepared, token: number) =>
  prepared.alignment.weights.of(prepared.old.ids[token] as number);

/** What a kept token counts: 1, or half if only its stem is kept, or if it is common and none of its neighbours is kept. */
function worth(prepared: Prepared, partners: Partners, place: number): number {
  const own = partners.get(place) as number;
  const full = prepared.old.ids[own] === prepared.now.ids[place] ? 1 : STEM_ONLY;
  const beside = partners.get(place - 1) === own - 1 || partners.get(place + 1) === own + 1;
  return beside || weightOf(prepared, own) >= RARE ? full : full * SCATTERED;
}

/**
 * The stretch with the greatest sum, where kept words add and words of others subtract (Bentley's maximum subarray).
 * `partners` maps places in the new text to tokens of the passage.
 */
function bestStretch(
  prepared: Prepared,
  passage: TokenRange,
  partners: Partners,
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
    sum += worth(prepared, partners, place);
    if (!best || sum > best.sum) best = { from, to: index, sum };
  }
  if (!best) return null;
  return candidateOf(prepared, passage, partners, places.slice(best.from, best.to + 1), aligned);
}

function candidateOf(
  prepared: Prepared,
  passage: TokenRange,
  partners: Partners,
  places: readonly number[],
  aligned: boolean,
): Candidate {
  const own: Partners = new Map(places.map((place) => [place, partners.get(place) as number]));
  let [kept, told, all] = [0, 0, 0];
  for (const place of places) {
    const value = worth(prepared, own, place);
    kept += value;
    told += value * weightOf(prepared, own.get(place) as number);
  }
  for (let at = passage.first; at < passage.end; at++) all += weightOf(prepared, at);
  return {
    first: places[0] as number,
    end: (places.at(-1) as number) + 1,
    kept,
    telling: told / all,
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
  const rare = (token: number) => weightOf(prepared, token) >= RARE;
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
  const rough = bestStretch(prepared, passage, partners, true);
  const words = passage.end - passage.first;
  if (!rough || rough.partners.size === words) return rough;
  const room = words - rough.partners.size + 3;
  const own = new Map(rough.partners);
  complete(prepared, passage, own, around(prepared, rough.first, rough.end, room));
  return bestStretch(prepared, passage, own, true);
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
    return bestStretch(prepared, passage, partners, false) ?? [];
  });
}

const overlaps = (x: Candidate, y: Candidate) => x.first < y.end && y.first < x.end;

/**
 * The places that may be the passage with other words, each place once, the one that keeps most of it first: the one given
 * by the alignment alone if that `isEnough`, else with those found by looking for the passage's words.
 */
export function candidates(
  prepared: Prepared,
  passage: TokenRange,
  isEnough: (candidate: Candidate) => boolean,
): Candidate[] {
  if (passage.end === passage.first) return [];
  const aligned = alignedCandidate(prepared, passage);
  if (aligned && isEnough(aligned)) return [aligned];
  const found: Candidate[] = [];
  const all = [...(aligned ? [aligned] : []), ...searchedCandidates(prepared, passage)];
  for (const one of all.sort((x, y) => y.kept - x.kept || Number(y.aligned) - Number(x.aligned)))
    if (!found.some((other) => overlaps(one, other))) found.push(one);
  return found;
}

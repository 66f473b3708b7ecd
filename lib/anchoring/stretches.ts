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

export type Partners = Map<number, number>;

// A word that is not the passage's, between two that are, costs a third of what one of them brings: three inserted
// words for each kept one, and a stretch falls apart.
const FOREIGN = 0.3;
// Words of this weight stand once or twice in a text; alone they are a trace.
const RARE = 3;
// A common word kept without a neighbour may be there by chance.
const SCATTERED = 0.5;
// The same stem, an ending or a slip apart.
const STEM_ONLY = 0.5;
// A region of more sentences than this is not tried in parts.
const MOST_SENTENCES = 8;

export const weightOf = (prepared: Prepared, token: number) =>
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
export function bestStretch(
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
export function complete(
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

const dice = (candidate: Candidate, words: number) =>
  (2 * candidate.kept) / (words + candidate.end - candidate.first);

/** Where sentences begin strictly inside a stretch. */
function headsIn(heads: Uint8Array, first: number, end: number): number[] {
  const found: number[] = [];
  for (let at = first + 1; at < end; at++) if (heads[at] === 1) found.push(at);
  return found;
}

/**
 * A stretch over more sentences than the passage has may begin with words that a new sentence happens to share. Tries
 * every run of its sentences alone, its words matched anew, and answers the one most like the passage.
 */
export function withoutNeighbours(
  prepared: Prepared,
  passage: TokenRange,
  whole: Candidate,
): Candidate {
  const { old, now } = prepared;
  const cuts = headsIn(now.heads, whole.first, whole.end);
  const own = headsIn(old.heads, passage.first, passage.end).length;
  if (cuts.length <= own || cuts.length > MOST_SENTENCES) return whole;
  const words = passage.end - passage.first;
  const edges = [whole.first, ...cuts, whole.end];
  let best = whole;
  for (const [index, first] of edges.entries()) {
    for (const end of edges.slice(index + 1)) {
      if (first === whole.first && end === whole.end) continue;
      const partners: Partners = new Map();
      for (const [place, token] of whole.partners)
        if (place >= first && place < end) partners.set(place, token);
      complete(prepared, passage, partners, { first, end });
      const part = bestStretch(prepared, passage, partners, whole.aligned);
      if (part && dice(part, words) > dice(best, words)) best = part;
    }
  }
  return best;
}

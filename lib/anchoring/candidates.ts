import type { Prepared, TokenRange } from './prepared';
import {
  bestStretch,
  type Candidate,
  complete,
  type Partners,
  weightOf,
  withoutNeighbours,
} from './stretches';

// A common word is no trace of a passage; those that stand oftener than this are not looked up.
const MOST_TRACES = 40;
// How many places, those with most traces, are looked at closely.
const MOST_WINDOWS = 4;

function around(prepared: Prepared, first: number, end: number, room: number) {
  return { first: Math.max(0, first - room), end: Math.min(prepared.now.count, end + room) };
}

/** The stretch that the alignment gives, with what moved inside it; null when no word of the passage is aligned. */
function alignedCandidate(prepared: Prepared, passage: TokenRange): Candidate | null {
  const { to } = prepared.alignment;
  const partners: Partners = new Map();
  for (let at = passage.first; at < passage.end; at++) {
    const target = to[at] as number;
    if (target !== -1) partners.set(target, at);
  }
  const rough = bestStretch(prepared, passage, partners, true);
  const words = passage.end - passage.first;
  if (!rough) return null;
  if (rough.partners.size === words) return withoutNeighbours(prepared, passage, rough);
  const room = words - rough.partners.size + 3;
  const own = new Map(rough.partners);
  complete(prepared, passage, own, around(prepared, rough.first, rough.end, room));
  const best = bestStretch(prepared, passage, own, true);
  return best && withoutNeighbours(prepared, passage, best);
}

/** Stretches of words that nothing became, where several words of the passage stand in about their order. */
function searchedCandidates(prepared: Prepared, passage: TokenRange): Candidate[] {
  const { old } = prepared;
  const words = passage.end - passage.first;
  const votes = new Map<number, number>();
  const step = Math.max(8, words);
  for (let at = passage.first; at < passage.end; at++) {
    const id = old.ids[at] as number;
    const places = prepared.free.get(id);
    if (!places || places.length > MOST_TRACES) continue;
    for (const place of places) {
      const bucket = Math.floor((place - (at - passage.first)) / step);
      const weight = weightOf(prepared, at);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  const top = [...votes].sort((x, y) => y[1] - x[1]).slice(0, MOST_WINDOWS);
  return top.flatMap(([bucket]) => {
    const partners: Partners = new Map();
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

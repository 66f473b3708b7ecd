import { type Manuscript, type Rendered, render, type Sentence } from './manuscript';
import type { Random } from './random';

export type Kind = 'kept' | 'edited' | 'deleted';

/** One passage with the truth about it; `before` and `after` are shared by all passages of one revision. */
export type Case = {
  before: string;
  after: string;
  start: number;
  end: number;
  expect: { start: number; end: number } | null;
  kind: Kind;
};

// The order of the words kept that counts as edited, from the numbers to reach.
const LEAST_KEPT = 0.6;
// Below that, what is left is too little to call the passage there, and too much to call it deleted: not counted.
const MOST_LEFT = 0.2;

type Span = { ids: Set<number>; start: number; end: number };

const closing = /^[.!?,;:"'”’»)\]。！？，؟۔%]+/u;

function spanOf(rendered: Rendered, from: number, to: number): Span {
  const { text, places } = rendered;
  const [first, last] = [places[from], places[to - 1]] as [(typeof places)[0], (typeof places)[0]];
  const signs = closing.exec(text.slice(last.end))?.[0].length ?? 0;
  const ids = new Set(places.slice(from, to).map(({ word }) => word.id as number));
  return { ids, start: first.start, end: last.end + signs };
}

/** Where most of a passage's words stand together in the new text: the densest group without long foreign stretches. */
function truthOf(after: Rendered, span: Span): { start: number; end: number; kept: number } | null {
  const most = Math.max(12, span.ids.size);
  let group: number[] = [];
  let best: number[] = [];
  for (const [index, { word }] of after.places.entries()) {
    if (word.id === undefined || !span.ids.has(word.id)) continue;
    if (group.length > 0 && index - (group.at(-1) as number) > most) group = [];
    group.push(index);
    if (group.length > best.length) best = group;
  }
  const [first, last] = [after.places[best[0] ?? -1], after.places[best.at(-1) ?? -1]];
  if (!first || !last) return null;
  const kept = best.filter((index) => after.places[index]?.word.kept).length / span.ids.size;
  return { start: first.start, end: last.end, kept };
}

function caseOf(before: Rendered, after: Rendered, span: Span): Case | null {
  const truth = truthOf(after, span);
  const base = { before: before.text, after: after.text, start: span.start, end: span.end };
  if (!truth || truth.kept <= MOST_LEFT) return { ...base, expect: null, kind: 'deleted' };
  const exact = before.text.slice(span.start, span.end);
  if (after.text.startsWith(exact, truth.start) && truth.kept === 1) {
    const expect = { start: truth.start, end: truth.start + exact.length };
    return { ...base, expect, kind: 'kept' };
  }
  if (truth.kept < LEAST_KEPT) return null;
  return { ...base, expect: { start: truth.start, end: truth.end }, kind: 'edited' };
}

/** Passages of every sentence, and of parts of sentences and of neighbouring sentences, with what became of them. */
export function casesOf(first: Manuscript, second: Manuscript, random: Random): Case[] {
  const [before, after] = [render(first), render(second)];
  const cases: Case[] = [];
  const add = (from: number, to: number) => {
    const found = caseOf(before, after, spanOf(before, from, to));
    if (found) cases.push(found);
  };
  let at = 0;
  const sentences: Sentence[] = first.flat().filter((sentence) => sentence.length > 0);
  for (const [index, { length }] of sentences.entries()) {
    if (length >= 3) add(at, at + length);
    if (length >= 10 && random.chance(0.3)) {
      const from = random.below(length - 6);
      add(at + from, at + from + 6 + random.below(length - from - 5));
    }
    const next = sentences[index + 1];
    if (next && random.chance(0.15)) add(at, at + length + next.length);
    at += length;
  }
  return cases;
}

import type { Block } from '@/lib/capture/types';
import { pairSimilar } from './pair-similar';
import { commonRuns } from './sequences';
import { differenceOfWords, type Part } from './words';

/** What became of a block; `before` and `after` are indexes into the lists of blocks. */
export type BlockChange =
  | { kind: 'same'; before: number; after: number }
  | { kind: 'changed'; before: number; after: number; parts: Part[] }
  | { kind: 'removed'; before: number }
  | { kind: 'added'; after: number }
  /** Stands twice in the list: where it left (`side: 'before'`) and where it arrived (`side: 'after'`). */
  | { kind: 'moved'; side: 'before' | 'after'; before: number; after: number };

type Gap = { removed: number[]; added: number[] };

const span = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** Equal texts left over on both sides, each used once: blocks that moved. */
function movesOf(gaps: readonly Gap[], a: readonly string[], b: readonly string[]) {
  const arrived = new Map<string, number[]>();
  for (const after of gaps.flatMap(({ added }) => added)) {
    const text = b[after] as string;
    arrived.set(text, [...(arrived.get(text) ?? []), after]);
  }
  const byBefore = new Map<number, number>();
  for (const before of gaps.flatMap(({ removed }) => removed)) {
    const after = arrived.get(a[before] as string)?.shift();
    if (after !== undefined) byBefore.set(before, after);
  }
  return { byBefore, byAfter: new Map([...byBefore].map(([before, after]) => [after, before])) };
}

type Moves = ReturnType<typeof movesOf>;

function changesOfGap(gap: Gap, a: readonly string[], b: readonly string[], moves: Moves) {
  const out: BlockChange[] = [];
  const removed = gap.removed.filter((before) => !moves.byBefore.has(before));
  const added = gap.added.filter((after) => !moves.byAfter.has(after));
  const partner = pairSimilar(removed, added, a, b);
  let atAdded = 0;
  const addedUpTo = (end: number) => {
    for (; atAdded < gap.added.length && (gap.added[atAdded] as number) < end; atAdded++) {
      const after = gap.added[atAdded] as number;
      const before = moves.byAfter.get(after);
      if (before === undefined) out.push({ kind: 'added', after });
      else out.push({ kind: 'moved', side: 'after', before, after });
    }
  };
  for (const before of gap.removed) {
    const movedTo = moves.byBefore.get(before);
    const after = partner.get(before);
    if (movedTo !== undefined) out.push({ kind: 'moved', side: 'before', before, after: movedTo });
    else if (after === undefined) out.push({ kind: 'removed', before });
    else {
      addedUpTo(after);
      const parts = differenceOfWords(a[before] as string, b[after] as string);
      out.push({ kind: 'changed', before, after, parts });
      atAdded++;
    }
  }
  addedUpTo(Number.POSITIVE_INFINITY);
  return out;
}

/**
 * The difference of two texts block by block, in reading order of both: leaving out `added` and arrivals gives the
 * blocks of the first text in order, leaving out `removed` and departures those of the second. Blocks whose words are
 * half the same are `changed`; blocks with equal text elsewhere are `moved`. Kinds of blocks are not compared.
 */
export function differenceOfBlocks(
  beforeText: string,
  beforeBlocks: readonly Block[],
  afterText: string,
  afterBlocks: readonly Block[],
): BlockChange[] {
  const a = beforeBlocks.map(({ start, end }) => beforeText.slice(start, end));
  const b = afterBlocks.map(({ start, end }) => afterText.slice(start, end));
  const runs = [...commonRuns(a, b), { a: a.length, b: b.length, length: 0 }];
  let [atA, atB] = [0, 0];
  const gaps = runs.map((run): Gap => {
    const gap = { removed: span(atA, run.a), added: span(atB, run.b) };
    atA = run.a + run.length;
    atB = run.b + run.length;
    return gap;
  });
  const moves = movesOf(gaps, a, b);
  return runs.flatMap((run, index) => [
    ...changesOfGap(gaps[index] as Gap, a, b, moves),
    ...span(0, run.length).map(
      (at): BlockChange => ({ kind: 'same', before: run.a + at, after: run.b + at }),
    ),
  ]);
}

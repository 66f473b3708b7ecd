import type { Block } from '@/lib/capture/types';
import { type BlockChange, differenceOfBlocks } from '@/lib/difference/blocks';
import type { Part } from '@/lib/difference/words';

/** A version's text with its blocks and the places of the document's passages in it. */
export type ComparedText = {
  text: string;
  blocks: readonly Block[];
  marks: readonly { id: string; start: number; end: number }[];
};

/** A stretch of text of one kind, with the passages that it is part of. */
export type ComparedRun = { kind: Part['kind']; text: string; passages: string[] };

/** One block, or its two states in one, as a screen shows it. */
export type ComparedCell = { block: Block['kind']; level?: number; runs: ComparedRun[] };

/**
 * One line of a comparison. `before` and `after` are the two sides, null where the block is not there; `whole` is both in
 * one, with what was removed before what was added.
 */
export type ComparedRow = {
  change: 'same' | 'changed' | 'removed' | 'added' | 'moved_away' | 'moved_here';
  before: ComparedCell | null;
  after: ComparedCell | null;
  whole: ComparedCell;
};

/** Rows that are shown, or unchanged ones that are folded away. */
export type ComparedGroup = { folded: boolean; rows: ComparedRow[] };

/** Fewer unchanged blocks than this are shown: a line that says so would be as long as they are. */
const LEAST_FOLDED = 3;

type Piece = Part & { before?: number; after?: number };

/** The difference of two versions of a document, row by row in reading order, with the passages marked on both sides. */
export function compareTexts(before: ComparedText, after: ComparedText): ComparedRow[] {
  const changes = differenceOfBlocks(before.text, before.blocks, after.text, after.blocks);
  return changes.map((change) => toRow(change, before, after));
}

/** Folds runs of unchanged rows, leaving one at each end that touches a change. */
export function foldUnchanged(rows: readonly ComparedRow[]): ComparedGroup[] {
  const groups: ComparedGroup[] = [];
  const show = (shown: readonly ComparedRow[]) => {
    if (shown.length === 0) return;
    const last = groups.at(-1);
    if (last && !last.folded) last.rows.push(...shown);
    else groups.push({ folded: false, rows: [...shown] });
  };
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (end < rows.length && rows[end]?.change === 'same') end++;
    const from = at === 0 ? at : at + 1;
    const to = end === rows.length ? end : end - 1;
    if (to - from >= LEAST_FOLDED) {
      show(rows.slice(at, from));
      groups.push({ folded: true, rows: rows.slice(from, to) });
      show(rows.slice(to, end));
    } else show(rows.slice(at, end));
    show(rows.slice(end, end + 1));
    at = end + 1;
  }
  return groups;
}

function toRow(change: BlockChange, before: ComparedText, after: ComparedText): ComparedRow {
  switch (change.kind) {
    case 'added':
      return oneSided('added', null, blockOf(after, change.after), 'added', after);
    case 'removed':
      return oneSided('removed', blockOf(before, change.before), null, 'removed', before);
    case 'moved': {
      const leaves = change.side === 'before';
      const block = leaves ? blockOf(before, change.before) : blockOf(after, change.after);
      // Its words are neither removed nor added.
      return leaves
        ? oneSided('moved_away', block, null, 'same', before)
        : oneSided('moved_here', null, block, 'same', after);
    }
    default: {
      const parts: Part[] =
        change.kind === 'changed'
          ? change.parts
          : [{ kind: 'same', text: textOf(after, blockOf(after, change.after)) }];
      return twoSided(change.kind, change, parts, before, after);
    }
  }
}

const blockOf = ({ blocks }: ComparedText, index: number) => blocks[index] as Block;
const textOf = ({ text }: ComparedText, { start, end }: Block) => text.slice(start, end);

function oneSided(
  change: ComparedRow['change'],
  before: Block | null,
  after: Block | null,
  kind: Part['kind'],
  side: ComparedText,
): ComparedRow {
  const block = (before ?? after) as Block;
  const place = before ? { before: block.start } : { after: block.start };
  const pieces: Piece[] = [{ kind, text: textOf(side, block), ...place }];
  const cell = toCell(block, pieces, before ? side.marks : [], before ? [] : side.marks);
  return { change, before: before && cell, after: after && cell, whole: cell };
}

function twoSided(
  change: 'same' | 'changed',
  at: { before: number; after: number },
  parts: readonly Part[],
  before: ComparedText,
  after: ComparedText,
): ComparedRow {
  const [left, right] = [blockOf(before, at.before), blockOf(after, at.after)];
  const pieces = placed(parts, left.start, right.start);
  const [marksLeft, marksRight] = [marksIn(before, left), marksIn(after, right)];
  const side = (kind: Part['kind']) => pieces.filter((piece) => piece.kind !== kind);
  return {
    change,
    before: toCell(left, side('added'), marksLeft, []),
    after: toCell(right, side('removed'), [], marksRight),
    whole: toCell(right, pieces, marksLeft, marksRight),
  };
}

function marksIn({ marks }: ComparedText, { start, end }: Block) {
  return marks.filter((mark) => mark.start < end && mark.end > start);
}

/** Parts with their places in both texts. */
function placed(parts: readonly Part[], before: number, after: number): Piece[] {
  let [left, right] = [before, after];
  return parts.map(({ kind, text }) => {
    const piece: Piece = { kind, text };
    if (kind !== 'added') {
      piece.before = left;
      left += text.length;
    }
    if (kind !== 'removed') {
      piece.after = right;
      right += text.length;
    }
    return piece;
  });
}

type Mark = ComparedText['marks'][number];

function toCell(
  { kind, level }: Block,
  pieces: readonly Piece[],
  marksBefore: readonly Mark[],
  marksAfter: readonly Mark[],
): ComparedCell {
  const runs = pieces.flatMap((piece) => {
    const covers = [
      ...coversOf(piece, piece.before, marksBefore),
      ...coversOf(piece, piece.after, marksAfter),
    ];
    return cutAt(piece, covers);
  });
  return { block: kind, level, runs };
}

/** The stretches of a piece that passages cover, in offsets of the piece. */
function coversOf({ text }: Piece, start: number | undefined, marks: readonly Mark[]): Mark[] {
  if (start === undefined) return [];
  return marks
    .map(({ id, ...mark }) => ({
      id,
      start: Math.max(0, mark.start - start),
      end: Math.min(text.length, mark.end - start),
    }))
    .filter((cover) => cover.start < cover.end);
}

function cutAt({ kind, text }: Piece, covers: readonly Mark[]): ComparedRun[] {
  const cuts = [...new Set([0, text.length, ...covers.flatMap(({ start, end }) => [start, end])])];
  const ends = cuts.toSorted((a, b) => a - b);
  return ends.slice(1).map((end, index) => {
    const start = ends[index] as number;
    const ids = covers.filter((cover) => cover.start <= start && cover.end >= end);
    const passages = [...new Set(ids.map(({ id }) => id))];
    return { kind, text: text.slice(start, end), passages };
  });
}

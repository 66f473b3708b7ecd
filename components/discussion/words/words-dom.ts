import type { Span } from '@/lib/discussion/parts';

/**
 * What a range of the page covers of the text that was rendered into pieces with `data-at` and `data-to`: their place in
 * it, in UTF-16 code units, without the spaces around it: what stands beside them may not be seen, such as the sign of an
 * emphasis. Null when it touches no words. A piece that is written in another way than it looks (an escaped
 * sign) is taken whole.
 */
export function spanOf(root: HTMLElement, range: Range): Span | null {
  const touched = [...root.querySelectorAll<HTMLElement>('[data-at]')].flatMap((piece) => {
    if (!range.intersectsNode(piece)) return [];
    const from = offsetIn(piece, range, 'start');
    const to = offsetIn(piece, range, 'end');
    return to > from ? [{ piece, from, to, words: wordsOf(piece).slice(from, to) }] : [];
  });
  const first = touched.find(({ words }) => words.trim() !== '');
  const last = touched.findLast(({ words }) => words.trim() !== '');
  if (!first || !last) return null;
  const from = first.from + first.words.length - first.words.trimStart().length;
  const to = last.to - (last.words.length - last.words.trimEnd().length);
  return {
    start: sourceOf(first.piece, from, 'start'),
    end: sourceOf(last.piece, to, 'end'),
  };
}

const wordsOf = (piece: HTMLElement) => piece.textContent ?? '';

type Edge = 'start' | 'end';

function offsetIn(piece: HTMLElement, range: Range, edge: Edge): number {
  const node = edge === 'start' ? range.startContainer : range.endContainer;
  const { length } = wordsOf(piece);
  if (!piece.contains(node)) return edge === 'start' ? 0 : length;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, edge === 'start' ? range.startOffset : range.endOffset);
  return before.toString().length;
}

function sourceOf(piece: HTMLElement, offset: number, edge: Edge): number {
  const [at, to] = [Number(piece.dataset.at), Number(piece.dataset.to)];
  const { length } = wordsOf(piece);
  if (to - at === length) return at + offset;
  if (offset === 0) return at;
  return offset === length || edge === 'end' ? to : at;
}

/** The range that is selected, when any of it lies in `root`. */
export function selectedIn(root: HTMLElement): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(root) && !isOnlyBeside(range, root) ? range : null;
}

/** A selection that goes up to the edge of the text, but not into it. */
function isOnlyBeside(range: Range, root: HTMLElement): boolean {
  return !root.contains(range.startContainer) && !root.contains(range.endContainer);
}

import type { Span } from '@/lib/capture/segment';
import { type BlockPoint, piecesOfSpan, spanOfPoints } from '@/lib/passages/positions';
import type { TextBlock } from '@/lib/passages/steps';

/** A block on the page with its element. */
export type PageBlock = TextBlock & { element: HTMLElement };

type Reading = { blocks: PageBlock[]; changes: MutationObserver };

const readings = new WeakMap<HTMLElement, Reading>();

/** The blocks of the page in order. The text is read from the page, so that it is not sent twice; once until it changes. */
export function readBlocks(root: HTMLElement): PageBlock[] {
  const known = readings.get(root);
  // Taking the records by hand sees changes of this very moment, before the observer would be called.
  if (known && known.changes.takeRecords().length === 0) return known.blocks;
  known?.changes.disconnect();
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-start]')].map((element) => {
    const text = element.textContent ?? '';
    const start = Number(element.dataset.start);
    return { element, text, start, end: start + text.length };
  });
  const changes = new MutationObserver(() => {
    changes.disconnect();
    readings.delete(root);
  });
  changes.observe(root, { childList: true, characterData: true, subtree: true });
  readings.set(root, { blocks, changes });
  return blocks;
}

/** The canonical text that the blocks were cut from: between two of them stands an empty line. */
export function textOf(blocks: readonly PageBlock[]): string {
  return blocks.map(({ text }) => text).join('\n\n');
}

/** The words of a span, without the text around it. */
export function quoteOf(blocks: readonly PageBlock[], span: Span): string {
  return piecesOfSpan(blocks, span)
    .map(({ block, from, to }) => blocks[block]?.text.slice(from, to) ?? '')
    .join('\n\n');
}

/** The span between two points of the document tree that a selection or a pointer names; null outside the text. */
export function spanOfBoundary(
  blocks: readonly PageBlock[],
  from: [Node, number],
  to: [Node, number],
): Span | null {
  const a = pointOf(blocks, ...from);
  const b = pointOf(blocks, ...to);
  return a && b ? spanOfPoints(blocks, a, b) : null;
}

/** The point of the page at a node and an offset into it; the nearest block when it lies between two; null before all. */
export function pointOf(
  blocks: readonly PageBlock[],
  node: Node,
  offset: number,
): BlockPoint | null {
  const element = node instanceof Element ? node : node.parentElement;
  const own = element?.closest<HTMLElement>('[data-start]');
  const block = own ? blocks.findIndex((candidate) => candidate.element === own) : -1;
  if (own && block >= 0) return { block, offset: lengthBefore(own, node, offset) };
  const probe = document.createRange();
  probe.setStart(node, offset);
  const after = blocks.findIndex(({ element: e }) => probe.comparePoint(e, 0) >= 0);
  if (after === 0) return { block: 0, offset: 0 };
  const before = after === -1 ? blocks.length - 1 : after - 1;
  const last = blocks[before];
  return last ? { block: before, offset: last.text.length } : null;
}

function lengthBefore(element: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** One range for each block that the span covers; static ones cost nothing when the page changes. */
export function rangesOf(blocks: readonly PageBlock[], span: Span): StaticRange[] {
  return piecesOfSpan(blocks, span).flatMap(({ block, from, to }) => {
    const element = blocks[block]?.element;
    const start = element && textPoint(element, from);
    const end = element && textPoint(element, to);
    if (!start || !end) return [];
    const [startContainer, startOffset] = start;
    const [endContainer, endOffset] = end;
    return [new StaticRange({ startContainer, startOffset, endContainer, endOffset })];
  });
}

function textPoint(element: HTMLElement, offset: number): [Node, number] | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.nodeValue ?? '';
    if (left <= length) return [node, left];
    left -= length;
  }
  return null;
}

/** What a span covers on the screen, line by line, relative to the window; empty while it is folded away. */
export function rectsOf(blocks: readonly PageBlock[], span: Span): DOMRect[] {
  return rangesOf(blocks, span).flatMap((place) => {
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return [...range.getClientRects()];
  });
}

/** Opens the folded runs that the span lies in, so that it can be seen. */
export function unfoldAround(blocks: readonly PageBlock[], span: Span): void {
  for (const { block } of piecesOfSpan(blocks, span)) {
    const details = blocks[block]?.element.closest('details');
    if (details) details.open = true;
  }
}

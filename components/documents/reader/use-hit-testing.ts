import { type MouseEvent, useMemo, useRef } from 'react';
import { positionOfPoint, spansAt } from '@/lib/passages/positions';
import type { PassageView } from '@/lib/passages/queries';
import { pointOf, readBlocks, rectsOf } from './dom-positions';
import { useReader } from './reader-context';

/** Highlights take no clicks of their own: finds the passages under the pointer; hover shows them, a click opens them. */
export function useHitTesting() {
  const { root, passages, hover, openPassages } = useReader();
  const frame = useRef(0);
  const hovered = useRef<PassageView | null>(null);
  return useMemo(() => {
    const find = (x: number, y: number) => passagesAt(root.current, passages, x, y);
    return {
      onClick: ({ clientX, clientY, target }: MouseEvent) => {
        const onLink = target instanceof Element && target.closest('summary, button, a');
        if (onLink || getSelection()?.isCollapsed === false) return;
        const found = find(clientX, clientY);
        if (found.length > 0) openPassages(found);
      },
      onMouseMove: ({ clientX, clientY, buttons }: MouseEvent) => {
        if (buttons !== 0) return;
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(() => {
          const [first = null] = find(clientX, clientY);
          if (first !== hovered.current) hover(first);
          hovered.current = first;
          if (root.current) root.current.style.cursor = first ? 'pointer' : '';
        });
      },
      onMouseLeave: () => {
        cancelAnimationFrame(frame.current);
        hovered.current = null;
        hover(null);
      },
    };
  }, [root, passages, hover, openPassages]);
}

function passagesAt(
  page: HTMLElement | null,
  passages: readonly PassageView[],
  x: number,
  y: number,
): PassageView[] {
  const caret = caretAt(x, y);
  if (!page || !caret || !page.contains(caret.node)) return [];
  const blocks = readBlocks(page);
  const point = pointOf(blocks, caret.node, caret.offset);
  if (!point) return [];
  const position = positionOfPoint(blocks, point);
  // The caret may stand behind the letter that was hit, and the nearest text may be far from the pointer.
  const near = [...new Set([...spansAt(passages, position), ...spansAt(passages, position - 1)])];
  return near.filter((passage) =>
    rectsOf(blocks, passage).some(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom + 6,
    ),
  );
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Safari has the same under an older name.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

import { type RefObject, useEffect, useMemo, useState } from 'react';
import { readBlocks } from './dom-positions';
import { useReader } from './reader-context';
import { usePageChanges } from './use-page-changes';

/** The height of a usual note with its gap, and of one that is a single line. */
const usualNote = 76;
const tightNote = 30;
/** Screens above and below the one in view whose notes are ready before they are scrolled to. */
const ahead = 1;

/** A part of the text by positions, and its height in pixels. */
type Stretch = { start: number; end: number; height: number };

const nothing: Stretch = { start: 0, end: 0, height: 0 };

/**
 * The passages near the screen in reading order, `most` notes that fit beside them, and whether notes must be `tight`;
 * `settled` grows whenever lines may have moved. Nothing while the margin is not shown.
 */
export function useNearbyPassages(column: RefObject<HTMLElement | null>) {
  const { root, passages } = useReader();
  const [stretch, setStretch] = useState(nothing);
  const [settled, setSettled] = useState(0);
  const changes = usePageChanges(root);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new elements are measured anew.
  useEffect(() => {
    const page = root.current;
    if (!page) return;
    let frame = 0;
    const look = () => {
      if (frame) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const shown = column.current?.offsetParent !== null;
        setStretch((before) => (shown ? stretchInView(page, before) : nothing));
      });
    };
    const resized = new ResizeObserver(() => {
      setSettled((count) => count + 1);
      look();
    });
    resized.observe(page);
    addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      removeEventListener('scroll', look);
    };
  }, [root, column, changes]);

  const nearby = useMemo(
    () => passages.filter(({ start }) => stretch.start <= start && start < stretch.end),
    [passages, stretch],
  );
  const tight = nearby.length * usualNote > stretch.height;
  const most = Math.max(1, Math.floor(stretch.height / (tight ? tightNote : usualNote)));
  return { nearby, most, tight, settled };
}

/** In whole blocks; `before` again as long as the screen is well inside it, so that most scrolling changes nothing. */
function stretchInView(page: HTMLElement, before: Stretch): Stretch {
  const blocks = readBlocks(page);
  const { innerHeight } = window;
  const below = (y: number) =>
    firstIndex(
      blocks.length,
      (index) => (blocks[index]?.element.getBoundingClientRect().bottom ?? 0) >= y,
    );
  const startOf = (index: number) => blocks[index]?.start ?? Number.POSITIVE_INFINITY;
  const inside = before.start <= startOf(below(0)) && startOf(below(innerHeight)) <= before.end;
  if (inside && before.end > 0) return before;
  const first = below(-innerHeight * ahead);
  const last = below(innerHeight * (1 + ahead));
  const top = blocks[first]?.element.getBoundingClientRect().top ?? 0;
  const bottom = blocks[Math.min(last, blocks.length - 1)]?.element.getBoundingClientRect().bottom;
  // The first block is in, whatever its number, so that the beginning of the text is never outside.
  return {
    start: first === 0 ? 0 : startOf(first),
    end: startOf(last + 1),
    height: Math.max(0, (bottom ?? 0) - top),
  };
}

function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

import { type RefObject, useEffect, useState } from 'react';
import type { PassageView } from '@/lib/passages/queries';
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

/**
 * The passages near the screen in reading order, `most` notes that fit beside them, and whether notes must be `tight`;
 * `settled` grows whenever lines may have moved. Nothing while the margin is not shown.
 */
export function useNearbyPassages(column: RefObject<HTMLElement | null>) {
  const { root, passages } = useReader();
  const [stretch, setStretch] = useState<Stretch>({ start: 0, end: 0, height: 0 });
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
        const next = shown ? stretchInView(page) : { start: 0, end: 0, height: 0 };
        setStretch((before) => (isSame(before, next) ? before : next));
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

  const nearby = passages.filter(
    ({ start }: PassageView) => stretch.start <= start && start < stretch.end,
  );
  const tight = nearby.length * usualNote > stretch.height;
  const most = Math.max(1, Math.floor(stretch.height / (tight ? tightNote : usualNote)));
  return { nearby, most, tight, settled };
}

/** In whole blocks, so that a small movement changes nothing. */
function stretchInView(page: HTMLElement): Stretch {
  const blocks = readBlocks(page);
  const margin = window.innerHeight * ahead;
  const isAbove = (index: number, y: number) =>
    (blocks[index]?.element.getBoundingClientRect().bottom ?? 0) < y;
  const first = firstIndex(blocks.length, (index) => !isAbove(index, -margin));
  const last = firstIndex(blocks.length, (index) => !isAbove(index, window.innerHeight + margin));
  const top = blocks[first]?.element.getBoundingClientRect().top ?? 0;
  const bottom = blocks[Math.min(last, blocks.length - 1)]?.element.getBoundingClientRect().bottom;
  return {
    start: blocks[first]?.start ?? 0,
    end: blocks[last]?.end ?? Number.POSITIVE_INFINITY,
    height: (bottom ?? 0) - top,
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

function isSame(a: Stretch, b: Stretch): boolean {
  return a.start === b.start && a.end === b.end && Math.abs(a.height - b.height) < 1;
}

import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Span } from '@/lib/capture/segment';
import { readBlocks, rectsOf } from './dom-positions';

/** Where a span stands: pixels from the top left corner of the box that positions what floats beside it. */
export type SpanBox = { top: number; bottom: number; left: number; width: number };

/** The place of `span` within the page around the text; null while there is none, or it is folded away. */
export function useSpanBox(root: RefObject<HTMLElement | null>, span: Span | null): SpanBox | null {
  const [box, setBox] = useState<SpanBox | null>(null);
  useLayoutEffect(() => {
    const page = root.current;
    const parent = page?.closest('[data-reader-page]');
    if (!page || !parent || !span) return setBox(null);
    const measure = () => {
      const rects = rectsOf(readBlocks(page), span);
      const [first] = rects;
      const last = rects.at(-1);
      if (!first || !last) return setBox(null);
      const origin = parent.getBoundingClientRect();
      setBox({
        top: first.top - origin.top,
        bottom: last.bottom - origin.top,
        left: first.left - origin.left,
        width: origin.width,
      });
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [root, span]);
  return box;
}

import type { Span } from '@/lib/capture/segment';
import { type PageBlock, rangesOf } from './dom-positions';

/** Paints the spans under one name of the style sheet, in place of what that name showed before. */
export function paint(name: string, blocks: readonly PageBlock[], spans: readonly Span[]): void {
  if (typeof Highlight === 'undefined') return;
  if (spans.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const ranges = spans.flatMap((span) => rangesOf(blocks, span));
  const highlight = new Highlight(...ranges);
  highlight.priority = name.startsWith('reader-') ? 2 : name === 'thread-words' ? 1 : 0;
  CSS.highlights.set(name, highlight);
}

import type { KeyboardEvent } from 'react';
import { useShortcuts } from '@/components/keys/use-shortcuts';
import type { Span } from '@/lib/capture/segment';
import { moveEnd, moveStart, stepBlock, stepSentence } from '@/lib/passages/steps';
import { type PageBlock, readBlocks, rectsOf } from './dom-positions';
import { type MarkingPanel, useReader, useReaderState } from './reader-context';

/**
 * The text by keyboard: arrows go from sentence to sentence, with Shift they move the end by a word or a sentence, with
 * Alt and Shift the start; Page keys go from block to block. Answers the handler for the text.
 */
export function useKeyboardMarking(): (event: KeyboardEvent) => void {
  const { root, can, language, placing, choose, openPanel, openPassages, finish } = useReader();
  const { span, panel, opened } = useReaderState();

  const verb = (name: MarkingPanel) => () => (span && !panel ? openPanel(name) : false);
  useShortcuts({
    readerClose: () => {
      if (panel) return false;
      if (opened.length > 0) openPassages([]);
      else finish(null);
    },
    ...{ readerSentence: 'focused', readerBlock: 'focused' },
    ...(can.mark && { readerExtend: 'focused', readerStart: 'focused', readerVerbs: 'focused' }),
    ...(can.mark && placing && { readerPlace: verb('place') }),
    ...(can.mark &&
      !placing && {
        readerClaim: verb('claim'),
        readerEvidence: verb('evidence'),
        readerDiscuss: verb('discuss'),
      }),
  });

  return (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || !root.current) {
      return;
    }
    if (event.key === 'Enter' && span) {
      event.preventDefault();
      document.querySelector<HTMLElement>('#marking-bar button')?.focus();
      return;
    }
    const blocks = readBlocks(root.current).filter(isShown);
    const next = moved(event, blocks, span, language ?? undefined);
    if (next === undefined) return;
    event.preventDefault();
    if (!next) return;
    getSelection()?.removeAllRanges();
    choose(next);
    reveal(blocks, next);
  };
}

/** The span after a key; null when there is nothing further, undefined for a key that means nothing here. */
function moved(
  event: KeyboardEvent,
  blocks: readonly PageBlock[],
  span: Span | null,
  language?: string,
): Span | null | undefined {
  const rtl = isRightToLeft(blocks, span);
  const ahead = rtl ? 'ArrowLeft' : 'ArrowRight';
  const behind = rtl ? 'ArrowRight' : 'ArrowLeft';
  const { key, shiftKey, altKey } = event;
  const sideways = key === ahead || key === behind;
  const forward = key === ahead || key === 'ArrowDown' || key === 'PageDown';
  const direction = forward ? 'forward' : 'back';
  if (!sideways && !['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'].includes(key)) return undefined;
  if (altKey && !shiftKey) return undefined;
  if (key.startsWith('Page')) return stepBlock(blocks, span, direction, language);
  if (!shiftKey || !span) return stepSentence(blocks, span ?? inView(blocks), direction, language);
  const move = altKey ? moveStart : moveEnd;
  return move(blocks, span, direction, sideways ? 'word' : 'sentence', language);
}

const isShown = ({ element }: PageBlock) => element.closest('details:not([open])') === null;

function isRightToLeft(blocks: readonly PageBlock[], span: Span | null): boolean {
  const block = span && blocks.find(({ start, end }) => start <= span.start && span.start < end);
  return block ? getComputedStyle(block.element).direction === 'rtl' : false;
}

/** The first step goes to what is on the screen: an empty span just before the first block in view. */
function inView(blocks: readonly PageBlock[]): Span | null {
  const first = blocks.find(({ element }) => element.getBoundingClientRect().top >= 0);
  return first ? { start: first.start - 1, end: first.start - 1 } : null;
}

function reveal(blocks: readonly PageBlock[], span: Span): void {
  const rects = rectsOf(blocks, span);
  const top = rects[0]?.top ?? 0;
  const bottom = rects.at(-1)?.bottom ?? 0;
  // Room for the bar above, and for the line that follows.
  if (top < 80) window.scrollBy({ top: top - window.innerHeight / 4 });
  else if (bottom > window.innerHeight - 80) {
    window.scrollBy({ top: bottom - window.innerHeight * 0.7 });
  }
}

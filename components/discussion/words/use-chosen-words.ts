import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Part } from '@/lib/discussion/parts';
import { snapSpan } from '@/lib/passages/positions';
import { selectedIn, spanOf } from './words-dom';

/** Words that are selected now, and where their last line ends on the page, from the corner of the text. */
export type ChosenWords = { part: Part; top: number; left: number };

/** Follows the browser's own selection in a text, by mouse, touch or keyboard, while `follow` says so. */
export function useChosenWords(
  root: RefObject<HTMLElement | null>,
  text: string,
  follow: boolean,
): ChosenWords | null {
  const [chosen, setChosen] = useState<ChosenWords | null>(null);
  const read = useEffectEvent(() => {
    if (root.current && follow) setChosen(chosenIn(root.current, text));
  });
  useEffect(() => {
    const onChange = () => read();
    // Words may have been chosen before this began to listen.
    onChange();
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, []);
  return chosen;
}

/** The words of `text`, as the element shows it, that are selected at this moment. Null when none are. */
export function chosenIn(element: HTMLElement, text: string): ChosenWords | null {
  const range = selectedIn(element);
  const span = range && spanOf(element, range);
  const snapped = span && snapSpan(text, span);
  return range && snapped ? { part: partOf(text, snapped), ...below(element, range) } : null;
}

function partOf(text: string, { start, end }: { start: number; end: number }): Part {
  return { start, end, exact: text.slice(start, end) };
}

function below(element: HTMLElement, range: Range): { top: number; left: number } {
  const frame = element.getBoundingClientRect();
  const last = [...range.getClientRects()].at(-1) ?? frame;
  return { top: last.bottom - frame.top + 4, left: Math.max(0, last.left - frame.left) };
}

import type { KeyboardEvent } from 'react';
import { selectedIn } from './words-dom';

/**
 * Selects words by keyboard in a text that has the focus: arrows go from word to word, with Shift they move the end of the
 * selection by a word, with Shift and Alt by a character. Returns whether the key meant something.
 */
export function selectByKey(root: HTMLElement, event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || ctrlKey || metaKey) return false;
  const selection = document.getSelection();
  const first = root.querySelector('[data-at]');
  if (!selection || !first) return false;
  const rtl = getComputedStyle(first).direction === 'rtl';
  const ahead = (key === 'ArrowRight') !== rtl;
  const known = selectedIn(root);
  const before = known && [
    selection.anchorNode,
    selection.anchorOffset,
    selection.focusNode,
    selection.focusOffset,
  ];
  if (!known) selection.collapse(first, 0);
  else if (!shiftKey) ahead ? selection.collapseToEnd() : selection.collapseToStart();
  const unit = shiftKey && altKey ? 'character' : 'word';
  selection.modify('extend', known && !ahead ? 'backward' : 'forward', unit);
  const stays = selection.focusNode && root.contains(selection.focusNode);
  if (!stays || selection.isCollapsed) restore(selection, before);
  return true;
}

type Place = [Node | null, number, Node | null, number];

function restore(selection: Selection, place: (Node | number | null)[] | null): void {
  const [anchor, from, focus, to] = (place ?? []) as Place;
  if (anchor && focus) selection.setBaseAndExtent(anchor, from, focus, to);
  else selection.removeAllRanges();
}

import { useEffect } from 'react';
import { boxOf, findStops, goTo, openRow, rowOf, stepFrom, stopAround } from './list-rows';
import { useShortcuts } from './use-shortcuts';

/**
 * j and k move through whatever lists the page has; with Shift they select on the way, x ticks the box of the row in focus,
 * Enter opens it from anywhere in its row. A click on a box with Shift selects everything since the last one.
 */
export function useListKeys(): void {
  const hasRows = () => !isPaused() && findStops().length > 0;
  const hasBoxes = () => hasRows() && findStops().some((one) => boxOf(one));
  useShortcuts({ listNext: () => move(1), listPrevious: () => move(-1), listOpen: open }, hasRows);
  useShortcuts(
    {
      listSelect: () => {
        const box = document.activeElement && boxOf(document.activeElement);
        box?.click();
        return box !== null;
      },
      listSelectNext: () => move(1, true),
      listSelectPrevious: () => move(-1, true),
    },
    hasBoxes,
  );
  useEffect(() => {
    let last: HTMLInputElement | null = null;
    const onClick = ({ target: box, shiftKey }: MouseEvent) => {
      if (!(box instanceof HTMLInputElement) || box.name !== 'claimId') return;
      if (shiftKey && last?.isConnected && last !== box) selectBetween(last, box);
      last = box;
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
}

/** The arrows carry a claim over the board meanwhile. */
const isPaused = () => document.querySelector('[data-list-paused]') !== null;

function move(step: 1 | -1, selecting = false) {
  const stops = findStops();
  const { activeElement } = document;
  const from = stops[stopAround(activeElement, stops)];
  const next = stepFrom(activeElement, stops, step);
  if (selecting) for (const place of [from, next]) tick(place ? boxOf(place) : null, true);
  if (next) goTo(next);
}

/** Links and buttons know what Enter means; this is for boxes, and for rows that are no links. */
function open({ target }: KeyboardEvent): unknown {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('[data-list-row]')) return openRow(target);
  if (!target.matches('input[name=claimId]')) return false;
  const link = rowOf(target).querySelector<HTMLElement>('[data-list-link]');
  link?.click();
  return link !== null;
}

function selectBetween(one: HTMLInputElement, other: HTMLInputElement) {
  const boxes = [
    ...document.querySelectorAll<HTMLInputElement>(`input[name="claimId"][form="${one.form?.id}"]`),
  ];
  const [from, to] = [boxes.indexOf(one), boxes.indexOf(other)].sort((a, b) => a - b);
  for (const box of boxes.slice(from, Number(to) + 1)) tick(box, other.checked);
}

function tick(box: HTMLInputElement | null, checked: boolean) {
  if (box && box.checked !== checked) box.click();
}

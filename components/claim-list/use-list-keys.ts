'use client';

import { useEffect } from 'react';

const typing = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog]';
const row = 'article, tr';

/**
 * j and k move between the links of a list, with Shift they select on the way; x ticks the box beside the one in focus,
 * Enter opens it from anywhere in its row. A click on a box with Shift selects everything since the last one.
 */
export function useListKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!(target instanceof Element) || target.closest(typing)) return;
      // The arrows carry a claim over the board meanwhile.
      if (document.querySelector('[data-list-paused]')) return;
      const step = { j: 1, k: -1 }[key.toLowerCase()];
      if (step !== undefined) moveBy(step, event.shiftKey);
      else if (key === 'x') boxOf(target)?.click();
      else if (key === 'Enter' && target.matches('input[type=checkbox]')) linkOf(target)?.click();
      else return;
      event.preventDefault();
    };
    let last: HTMLInputElement | null = null;
    const onClick = (event: MouseEvent) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement) || box.name !== 'claimId') return;
      if (event.shiftKey && last?.isConnected && last !== box) selectBetween(last, box);
      last = box;
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('click', onClick);
    };
  }, []);
}

const boxOf = (within: Element | null | undefined) =>
  within?.closest(row)?.querySelector<HTMLInputElement>('input[type=checkbox]');
const linkOf = (within: Element) =>
  within.closest(row)?.querySelector<HTMLElement>('[data-list-link]');

function moveBy(step: number, selecting: boolean) {
  const links = [...document.querySelectorAll<HTMLElement>('[data-list-link]')].filter((link) =>
    link.checkVisibility(),
  );
  const focused = document.activeElement?.closest(row);
  const place = links.findIndex((link) => focused?.contains(link));
  const next = links[place === -1 ? 0 : Math.min(links.length - 1, Math.max(0, place + step))];
  if (selecting) for (const link of [links[place], next]) tick(boxOf(link), true);
  next?.focus();
}

function selectBetween(one: HTMLInputElement, other: HTMLInputElement) {
  const boxes = [
    ...document.querySelectorAll<HTMLInputElement>(`input[name="claimId"][form="${one.form?.id}"]`),
  ];
  const [from, to] = [boxes.indexOf(one), boxes.indexOf(other)].sort((a, b) => a - b);
  for (const box of boxes.slice(from, Number(to) + 1)) tick(box, other.checked);
}

function tick(box: HTMLInputElement | null | undefined, checked: boolean) {
  if (box && box.checked !== checked) box.click();
}

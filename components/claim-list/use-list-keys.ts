'use client';

import { useEffect } from 'react';

const typing = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog]';

/** j and k move between the links of a list, x ticks the box beside the one in focus. */
export function useListKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!(target instanceof Element) || target.closest(typing)) return;
      if (key === 'j') moveBy(1);
      else if (key === 'k') moveBy(-1);
      else if (key === 'x') target.closest('article, tr')?.querySelector('input')?.click();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function moveBy(step: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>('[data-list-link]')].filter((link) =>
    link.checkVisibility(),
  );
  const row = document.activeElement?.closest('article, tr');
  const place = links.findIndex((link) => row?.contains(link));
  const next = place === -1 ? 0 : Math.min(links.length - 1, Math.max(0, place + step));
  links[next]?.focus();
}

import { type RefObject, useEffect } from 'react';
import { useShortcuts } from '@/components/keys/use-shortcuts';
import { moveFrom, stopsOf } from './grid-moves';

/**
 * Makes a table one stop of the Tab key and lets the arrow keys, Home and End move inside it. One listener serves all
 * cells; without a script every link of the table is a stop of its own.
 */
export function useGridKeys(frame: RefObject<HTMLElement | null>): void {
  useShortcuts({ matrixMove: 'focused', matrixEnds: 'focused', matrixOpen: 'focused' });
  useEffect(() => {
    const root = frame.current;
    if (!root) return;
    // A grid is what a table with arrow keys is called; without a script it stays a plain table.
    root.querySelector('table')?.setAttribute('role', 'grid');
    const stops = stopsOf(root);
    for (const place of stops) place.tabIndex = -1;
    let current = root.querySelector<HTMLElement>('tbody [data-col]') ?? stops[0];
    if (current) current.tabIndex = 0;
    const settle = (place: HTMLElement) => {
      if (current) current.tabIndex = -1;
      current = place;
      place.tabIndex = 0;
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.dataset.col) settle(target);
    };
    const onKey = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (!(target instanceof HTMLElement) || !target.dataset.col || altKey || shiftKey) return;
      const next = moveFrom(target, key, ctrlKey || metaKey);
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    root.addEventListener('focusin', onFocus);
    root.addEventListener('keydown', onKey);
    return () => {
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('keydown', onKey);
    };
  }, [frame]);
}

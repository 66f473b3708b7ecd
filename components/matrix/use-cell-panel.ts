import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type CellContent, RowReader } from './row-answer';

/** A cell whose words are shown. `held` was opened on purpose and has the focus; the others go by themselves. */
export type OpenCell = {
  anchor: HTMLAnchorElement;
  claim: string;
  content: CellContent | null;
  held: boolean;
};

/** Long enough to pass over cells without a flicker. */
const SHOW_AFTER = 120;
/** Long enough to get from the cell into the panel. */
const HIDE_AFTER = 220;

/** The filled cell an event happened in. */
function cellOf({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('td a[data-col]') : null;
}

/**
 * Shows the words of the cell that is pointed at or has the focus, and holds them when it is clicked or entered. Rows are
 * read from `rowAddress` followed by the claim's id, each once.
 */
export function useCellPanel(frame: RefObject<HTMLElement | null>, rowAddress: string) {
  const [open, setOpen] = useState<OpenCell | null>(null);
  const reader = useRef(new RowReader());
  const timer = useRef(0);
  const wanted = useRef<HTMLAnchorElement | null>(null);
  const returning = useRef(false);

  const show = useCallback(
    async (anchor: HTMLAnchorElement, held: boolean) => {
      const claim = anchor.closest<HTMLElement>('tr[data-claim]')?.dataset.claim ?? '';
      const heads = anchor.closest('table')?.querySelectorAll<HTMLElement>('thead th[data-id]');
      const column = heads?.[Number(anchor.dataset.col)]?.dataset.id ?? '';
      wanted.current = anchor;
      const address = `${rowAddress}${encodeURIComponent(claim)}`;
      const content = await reader.current.read(address, column);
      if (wanted.current !== anchor) return;
      // What is held stays, whatever is pointed at meanwhile.
      setOpen((cell) => (cell?.held && !held ? cell : { anchor, claim, content, held }));
    },
    [rowAddress],
  );

  const wait = useCallback((after: number, work: () => void) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(work, after);
  }, []);
  const stay = useCallback(() => window.clearTimeout(timer.current), []);
  const hide = useCallback(() => {
    window.clearTimeout(timer.current);
    wanted.current = null;
    setOpen(null);
  }, []);
  /** Closes, and puts the focus on the cell without opening it again. */
  const giveBack = useCallback(
    (anchor: HTMLAnchorElement) => {
      hide();
      returning.current = true;
      anchor.focus({ preventScroll: true });
      returning.current = false;
    },
    [hide],
  );
  /** Goes unless it is held. */
  const leave = useCallback(
    () =>
      wait(HIDE_AFTER, () => {
        wanted.current = null;
        setOpen((cell) => (cell?.held ? cell : null));
      }),
    [wait],
  );

  useEffect(() => {
    const root = frame.current;
    if (!root) return;
    for (const link of root.querySelectorAll('td a[data-col]')) {
      link.setAttribute('aria-haspopup', 'dialog');
    }
    const come = (event: Event) => {
      const cell = cellOf(event);
      const touched = event instanceof PointerEvent && event.pointerType !== 'mouse';
      if (cell && !touched && !returning.current) wait(SHOW_AFTER, () => show(cell, false));
    };
    const go = (event: Event) => {
      if (cellOf(event)) leave();
    };
    const hold = (event: MouseEvent) => {
      const cell = cellOf(event);
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (!cell || elsewhere) return;
      event.preventDefault();
      stay();
      show(cell, true);
    };
    const heard = { pointerover: come, focusin: come, pointerout: go, focusout: go } as const;
    for (const [name, listener] of Object.entries(heard)) root.addEventListener(name, listener);
    root.addEventListener('click', hold);
    return () => {
      for (const [name, listener] of Object.entries(heard)) {
        root.removeEventListener(name, listener);
      }
      root.removeEventListener('click', hold);
      window.clearTimeout(timer.current);
    };
  }, [frame, show, wait, stay, leave]);

  return { open, hide, giveBack, stay, leave };
}

import { useRef } from 'react';

/** For a dialog that is opened without a button of its own: the focus goes back to where it was when it opened. */
export function useFocusReturn() {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      // Where somebody has put it elsewhere meanwhile, it stays.
      const lost = !document.activeElement || document.activeElement === document.body;
      if (lost && before.current instanceof HTMLElement) before.current.focus();
    },
  };
}

import { type RefObject, useLayoutEffect } from 'react';

/** The distance from the cell and from the edges of the window, in pixels. */
const GAP = 6;

/** Keeps a panel below its anchor, or above where there is more room, inside the window; ends when the anchor is gone. */
export function usePlaceBeside(
  panel: RefObject<HTMLElement | null>,
  anchor: HTMLElement,
  onGone: () => void,
): void {
  useLayoutEffect(() => {
    const place = () => {
      const element = panel.current;
      if (!element) return;
      const at = anchor.getBoundingClientRect();
      if (!anchor.isConnected || at.bottom < 0 || at.top > window.innerHeight) return onGone();
      const { offsetWidth: width, offsetHeight: height } = element;
      const below = at.bottom + GAP;
      const fits = below + height <= window.innerHeight - GAP || at.top < window.innerHeight / 2;
      const top = fits ? below : at.top - GAP - height;
      const left = Math.min(at.left, window.innerWidth - width - GAP);
      element.style.top = `${Math.max(GAP, Math.min(top, window.innerHeight - height - GAP))}px`;
      element.style.left = `${Math.max(GAP, left)}px`;
    };
    place();
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  });
}

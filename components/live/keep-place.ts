/** What makes a page: something of these in view marks where a person reads. */
const marks = 'p, li, h1, h2, h3, blockquote, tr, summary, dt, figure, article, [data-block]';

/** Enough that one of them survives whatever changes. */
const MOST = 40;

/**
 * Notes where the person reads: what they type in, else what stands at the top of the window. The function that comes
 * back, called right after the page changed, scrolls by as much as that has moved; the browser's own correction, which
 * not all have, rests meanwhile so that it is not done twice.
 */
export function keepPlace(): () => void {
  const root = document.documentElement;
  root.style.overflowAnchor = 'none';
  let places = placesInView();
  let frame = requestAnimationFrame(function look() {
    places = places.map(([element]) => [element, element.getBoundingClientRect().top] as const);
    frame = requestAnimationFrame(look);
  });
  // The person may scroll to quite another place while the page is made.
  const choose = () => {
    places = placesInView();
  };
  window.addEventListener('scroll', choose, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('scroll', choose);
    const still = places.find(([element]) => element.isConnected && isShown(element));
    if (still) {
      const [element, before] = still;
      const moved = element.getBoundingClientRect().top - before;
      if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
    }
    root.style.overflowAnchor = '';
  };
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function placesInView(): (readonly [Element, number])[] {
  const { activeElement } = document;
  const typed =
    activeElement?.matches('input, textarea, select, [contenteditable]') && inView(activeElement)
      ? [activeElement]
      : [];
  const main = document.getElementById('content') ?? document.body;
  const seen: Element[] = [];
  for (const element of main.querySelectorAll(marks)) {
    if (inView(element)) seen.push(element);
    if (seen.length === MOST) break;
  }
  return [...typed, ...seen].map((element) => [element, element.getBoundingClientRect().top]);
}

/** Is its beginning in the window? A long list that began further up moves by itself when it grows. */
function inView(element: Element): boolean {
  const { top, height } = element.getBoundingClientRect();
  return height > 0 && top >= 0 && top < window.innerHeight;
}

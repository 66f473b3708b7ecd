/** What counts as one thing: an entry of a list, a card, a row, a quotation. */
const things = 'li, article, tr, figure';
/** What comes and goes by itself all the time. */
const apart = '[role="status"], [role="dialog"], [role="listbox"], [role="menu"], nav';
/** What says again what the page shows elsewhere: an arrival there is coloured, but nobody is led to it. */
const echoes = ['history', 'timeline', 'lineage', 'figures']
  .map((id) => `[aria-labelledby="${id}"]`)
  .join();
/** As long as the fading in `live.css` takes. */
const SHOWN_MS = 4_000;

/**
 * Watches what the page gains from now on; the function that comes back ends that and marks each new thing for a moment,
 * by an attribute that `live.css` colours, so that nothing moves. It answers the things that were on the page in no form
 * before; a card that only changed its column is not among them.
 */
export function markArrivals(): () => Element[] {
  const main = document.getElementById('content');
  if (!main) return () => [];
  const known = new Set(Array.from(main.querySelectorAll(things), wordsOf));
  const added = new Set<Element>();
  const note = (records: MutationRecord[]) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) added.add(node);
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(main, { childList: true, subtree: true });
  return () => {
    note(observer.takeRecords());
    observer.disconnect();
    const arrived = [...newThings(added)];
    for (const thing of arrived) show(thing);
    return arrived.filter((thing) => !known.has(wordsOf(thing)) && !thing.closest(echoes));
  };
}

const wordsOf = (thing: Element) => thing.textContent;

/** The outermost new things; a part of the page that was made anew as a whole holds several. */
function newThings(added: ReadonlySet<Element>): Set<Element> {
  const found = new Set<Element>();
  for (const element of added) {
    if (!element.isConnected || element.closest(apart)) continue;
    const inside = element.matches(things) ? [element] : element.querySelectorAll(things);
    for (const thing of inside) if (!hasOuter(thing, found)) found.add(thing);
  }
  return found;
}

function hasOuter(thing: Element, found: ReadonlySet<Element>): boolean {
  for (let outer = thing.parentElement; outer; outer = outer.parentElement) {
    if (found.has(outer)) return true;
  }
  return false;
}

function show(thing: Element): void {
  thing.setAttribute('data-arrived', '');
  setTimeout(() => thing.removeAttribute('data-arrived'), SHOWN_MS);
}

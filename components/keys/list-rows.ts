/** A row of a list that j and k stop at: its link, or, where it has none, the row itself. */
const stop = '[data-list-link], [data-list-row]';

/** The element around a stop: what is said about the thing, its box and its buttons. */
const around = '[data-list-row], article, tr, li, figure';

/** Every row on the screen in the order of the page; what is folded away is left out. */
export function findStops(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(stop)].filter((one) => one.checkVisibility());
}

/** The row that a stop stands for. */
export function rowOf(place: Element): Element {
  return place.closest(around) ?? place;
}

/** The box that selects the claim of a row, if it has one. */
export function boxOf(place: Element): HTMLInputElement | null {
  return rowOf(place).querySelector<HTMLInputElement>('input[type=checkbox][name=claimId]');
}

/** The stop whose row holds an element; the innermost, where rows are in rows. */
export function stopAround(element: Element | null, stops: readonly HTMLElement[]): number {
  return stops.findLastIndex((one) => rowOf(one).contains(element));
}

/**
 * Where a step leads: to the next row, or the one before. From outside of all rows, to the first one that is in view or
 * below it; from something between rows, to the nearest in that direction. The same one at an end.
 */
export function stepFrom(
  active: Element | null,
  stops: readonly HTMLElement[],
  step: 1 | -1,
): HTMLElement | undefined {
  const at = stopAround(active, stops);
  if (at >= 0) return stops[Math.min(stops.length - 1, Math.max(0, at + step))];
  const nowhere = !active || active === document.body || active.matches('main, [data-list-start]');
  if (nowhere) return stops.find((one) => one.getBoundingClientRect().top >= 0) ?? stops[0];
  const after = stops.findIndex((one) => follows(one, active));
  if (step === 1) return stops[after] ?? stops.at(-1);
  return stops[(after === -1 ? stops.length : after) - 1] ?? stops[0];
}

function follows(one: Element, other: Element): boolean {
  return Boolean(other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Puts the focus on a row and the row on the screen; a row without a link can have the focus from then on. */
export function goTo(place: HTMLElement): void {
  if (!place.matches('a, button, [tabindex]')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
}

/** What Enter does on a row that is no link: its first link is followed, or its first control gets the focus. */
export function openRow(place: HTMLElement): boolean {
  const link = place.querySelector<HTMLElement>('a[href]');
  if (link) link.click();
  else place.querySelector<HTMLElement>('button, select, summary, input')?.focus();
  return link !== null;
}

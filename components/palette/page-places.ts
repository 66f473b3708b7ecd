/** Shows a part of the page and puts the focus on it: out of what is folded, out of a panel that is put away. */
export function showPlace(id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  uncover(place);
  if (!place.matches('a[href], button, input, [tabindex]')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
}

/** Presses a button of the page as a person would: it is in view and has the focus, so that this comes back to it. */
export function pressButton(command: string): void {
  const named = [
    ...document.querySelectorAll<HTMLElement>(`[data-command="${CSS.escape(command)}"]`),
  ];
  const button = named.find((one) => one.checkVisibility()) ?? named[0];
  if (!button) return;
  const press = () => {
    button.scrollIntoView({ block: 'nearest' });
    button.focus({ preventScroll: true });
    if (button.ariaExpanded !== 'true') button.click();
  };
  // A panel that opens takes the focus first; the frame after the next one it has it.
  if (uncover(button)) requestAnimationFrame(() => requestAnimationFrame(press));
  else press();
}

/** Answers whether a panel had to be opened for it. */
function uncover(place: HTMLElement): boolean {
  for (
    let fold = place.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  ) {
    if (!fold.querySelector(':scope > summary')?.contains(place)) fold.open = true;
  }
  const opener = place.closest<HTMLElement>('[data-opened-by]')?.dataset.openedBy;
  if (!opener || place.checkVisibility()) return false;
  pressButton(opener);
  return true;
}

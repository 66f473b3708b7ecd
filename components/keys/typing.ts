/** Where keys write, choose or belong to what lies on top. A box to tick takes no letters. */
const places = [
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable=false])',
  ...['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'option'].map(toRole),
  ...['dialog', 'alertdialog', 'menu', 'menubar'].map(toRole),
].join();

function toRole(role: string): string {
  return `[role=${role}]`;
}

/** What an event says about composing a character from several keys. */
export type Composition = { isComposing?: boolean; keyCode?: number };

/**
 * Would a key go into a text, a list of choices, or something that lies on top? True also while an input method composes a
 * character: it says `isComposing`, or the key code 229 where the browser is late (UI Events, 5.2.5).
 */
export function isTyping(target: unknown, { isComposing, keyCode }: Composition = {}): boolean {
  if (isComposing || keyCode === 229) return true;
  return isElement(target) && target.closest(places) !== null;
}

function isElement(target: unknown): target is Pick<Element, 'closest'> {
  return typeof target === 'object' && target !== null && 'closest' in target;
}

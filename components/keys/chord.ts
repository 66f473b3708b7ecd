/** What a key press says about itself; a `KeyboardEvent` is one. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

/**
 * A key press as the table of shortcuts writes it: `j`, `Shift+j`, `?`, `Mod+k`, `Shift+ArrowLeft`. Letters are those on
 * the key where the layout has no Latin ones, Shift is left out where it only makes the sign, and Ctrl and ⌘ are one.
 */
export function chordOf(press: KeyPress): string {
  const { ctrlKey, metaKey, altKey, shiftKey } = press;
  const key = nameOf(press);
  // On a sign Shift is how it is written, and Alt may be.
  const sign = key.length === 1 && !/[a-z]/.test(key);
  const parts = [(ctrlKey || metaKey) && 'Mod', altKey && 'Alt', shiftKey && !sign && 'Shift', key];
  return parts.filter(Boolean).join('+');
}

function nameOf({ key, code }: KeyPress): string {
  if (key === ' ') return 'Space';
  const letter = /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key) && /^Key([A-Z])$/.exec(code)?.[1];
  const name = letter || key;
  return name.length === 1 ? name.toLowerCase() : name;
}

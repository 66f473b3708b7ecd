/** Kept by device: a person may dictate on one and type on another. */
const key = 'assay-single-keys';

const listeners = new Set<() => void>();
/** Where nothing may be kept, the choice lasts until the page is closed. */
let chosen: boolean | undefined;

/** Do keys of one character work on this device? They do unless somebody switched them off. */
export function readSingleKeys(): boolean {
  if (chosen !== undefined) return chosen;
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

/** Switches keys of one character on or off, and keeps that where the browser allows it. */
export function keepSingleKeys(on: boolean): void {
  chosen = on;
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // It lasts until the page is closed.
  }
  for (const listener of listeners) listener();
}

/** Calls back when the choice changes; answers how to stop that. */
export function onSingleKeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

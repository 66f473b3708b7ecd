import { useEffect, useEffectEvent } from 'react';
import { deskKeys } from './desk-registry';
import type { KeyHandler } from './key-registry';
import type { ShortcutName } from './shortcuts';

/** The one listener for keys of the whole page; added again it is still one. */
const hear = (event: KeyboardEvent) => deskKeys.hear(event);

type Given = Partial<Record<ShortcutName, KeyHandler | 'focused'>>;

/**
 * Gives keys of the table their meaning while the component is on the screen; `when` says whether they have one now.
 * `focused` lists a key that the thing in focus handles by itself. Nothing else listens for keys of the whole page.
 */
export function useShortcuts(given: Given, when?: () => boolean): void {
  const run = useEffectEvent((name: ShortcutName, event: KeyboardEvent) => {
    const handler = given[name];
    return typeof handler === 'function' && handler(event);
  });
  const fits = useEffectEvent(() => when?.() ?? true);
  const names = Object.keys(given).join(' ');
  const listed = Object.keys(given)
    .filter((name) => given[name as ShortcutName] === 'focused')
    .join(' ');
  useEffect(() => {
    document.addEventListener('keydown', hear);
    const focused = new Set(listed.split(' '));
    return deskKeys.add(
      names
        .split(' ')
        .filter(Boolean)
        .map((word) => {
          const name = word as ShortcutName;
          const handle: KeyHandler = (event) => run(name, event);
          return { name, run: focused.has(word) ? null : handle, when: () => fits() };
        }),
    );
  }, [names, listed]);
}

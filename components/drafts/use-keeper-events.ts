import { type RefObject, useEffect } from 'react';
import type { DraftKeeper } from './draft-keeper';
import { openKeepers } from './open-keepers';

/** Tells a keeper what happens in its form, to its page and in other tabs. */
export function useKeeperEvents(
  keeper: DraftKeeper | null,
  place: RefObject<HTMLInputElement | null>,
): void {
  useEffect(() => {
    const form = place.current?.form;
    if (!keeper || !form) return;
    const end = new AbortController();
    const { signal } = end;
    const typed = ({ target }: Event) =>
      keeper.typed(target instanceof Element ? (target.getAttribute('name') ?? undefined) : '');
    const shown = () => (document.hidden ? keeper.leave() : void keeper.look());
    form.addEventListener('input', typed, { signal });
    form.addEventListener('change', typed, { signal });
    document.addEventListener('visibilitychange', shown, { signal });
    window.addEventListener('pagehide', () => keeper.leave(), { signal });
    window.addEventListener('focus', () => void keeper.look(), { signal });
    window.addEventListener('online', () => void keeper.settled(), { signal });
    window.addEventListener('storage', (event) => void keeper.heard(event), { signal });
    openKeepers.add(keeper);
    return () => {
      end.abort();
      openKeepers.delete(keeper);
    };
  }, [keeper, place]);
}

'use client';

import type { Route } from 'next';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { rememberSelection } from './selected-words';

const target = /^#(comment|thread|thread-of|words)-[0-9a-f-]{36}$/;

type CommentTargetProps = {
  /** Brings into sight what the place is in, where it is not shown. */
  reveal?: () => void;
};

/**
 * Goes to the comment, thread or words that the address names, now and whenever it changes: opens what they are folded
 * into and gives them the focus. Where a filter hides them, all threads are shown.
 */
export function CommentTarget({ reveal }: CommentTargetProps) {
  const router = useRouter();
  const path = usePathname();
  const filter = useSearchParams().get('threads');

  const go = useEffectEvent(() => {
    const { hash } = location;
    if (!target.test(hash)) return;
    const place = document.getElementById(hash.slice(1));
    if (!place && filter) router.replace(`${path}${hash}` as Route, { scroll: false });
    if (!place) return;
    for (let fold = foldAround(place); fold; fold = foldAround(fold)) fold.open = true;
    if (reveal && place.getClientRects().length === 0) reveal();
    place.scrollIntoView({ block: 'start' });
    place.focus({ preventScroll: true });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: without the filter there may be more to go to.
  useEffect(() => {
    const timer = setTimeout(() => go());
    return () => clearTimeout(timer);
  }, [filter]);
  useEffect(() => {
    // After whatever else moves the focus when a link is followed.
    const onHash = () => setTimeout(() => go());
    // A link to where one is already changes no address, and yet somebody wants to go there.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('a');
      if (link && link.hash === location.hash && link.pathname === location.pathname) onHash();
    };
    const onSelection = () => rememberSelection(Date.now());
    addEventListener('hashchange', onHash);
    document.addEventListener('click', onClick);
    document.addEventListener('selectionchange', onSelection);
    return () => {
      removeEventListener('hashchange', onHash);
      document.removeEventListener('click', onClick);
      document.removeEventListener('selectionchange', onSelection);
    };
  }, []);
  return null;
}

const foldAround = (place: HTMLElement) => place.parentElement?.closest('details') ?? null;

import { useSearchParams } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { useReader } from './reader-context';

const prefix = '#passage-';

/**
 * Opens the passage that the address names, as `?passage=ID` or `#passage-ID`, or shows the place `?at=START-END`, now and
 * whenever the address changes.
 */
export function usePassageTarget(): void {
  const { passages, goTo, show } = useReader();
  const search = useSearchParams();
  const asked = search.get('passage');
  const place = search.get('at');

  const open = useEffectEvent((id: string | null, at?: string | null) => {
    const passage = passages.find((candidate) => candidate.id === id);
    if (passage) return goTo(passage);
    const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? '') ?? [];
    if (Number(start) < Number(end)) show({ start: Number(start), end: Number(end) });
  });
  useEffect(() => {
    let left = false;
    const fromHash = () => {
      if (location.hash.startsWith(prefix)) open(location.hash.slice(prefix.length));
    };
    // Lines move when the fonts come; a place found before that would be the wrong one.
    document.fonts.ready.then(() => {
      if (left) return;
      if (location.hash.startsWith(prefix)) fromHash();
      else open(asked, place);
    });
    addEventListener('hashchange', fromHash);
    return () => {
      left = true;
      removeEventListener('hashchange', fromHash);
    };
  }, [asked, place]);
}

import { useSearchParams } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { useReader } from './reader-context';

const prefix = '#passage-';

/** Opens the passage that the address names, as `?passage=ID` or `#passage-ID`, now and whenever the address changes. */
export function usePassageTarget(): void {
  const { passages, goTo } = useReader();
  const asked = useSearchParams().get('passage');

  const open = useEffectEvent((id: string | null) => {
    const passage = passages.find((candidate) => candidate.id === id);
    if (passage) goTo(passage);
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
      else open(asked);
    });
    addEventListener('hashchange', fromHash);
    return () => {
      left = true;
      removeEventListener('hashchange', fromHash);
    };
  }, [asked]);
}

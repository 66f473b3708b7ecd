import { useEffect, useState } from 'react';
import { type Found, findThings, SignedOut } from './find-things';

export type SearchStatus = 'idle' | 'loading' | 'ready' | 'failed' | 'signedOut';

type Searched = { found: Found; status: SearchStatus };

const nothing: Found = { claims: [], documents: [], comments: [], topics: [] };

/** Short enough to feel immediate, long enough not to ask for every letter. */
const PAUSE_MS = 150;
/** What the search takes. */
const LONGEST = 200;

/** What the server finds for the words. While it is `loading`, what was found for the words before is still there to be seen. */
export function useFound(query: string): Searched {
  const words = query.trim().slice(0, LONGEST);
  const [searched, set] = useState<Searched & { words: string }>({
    found: nothing,
    status: 'idle',
    words: '',
  });
  useEffect(() => {
    if (!words) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const found = await findThings(words, abort.signal);
        if (!abort.signal.aborted) set({ found, status: 'ready', words });
      } catch (error) {
        if (abort.signal.aborted) return;
        set({
          found: nothing,
          status: error instanceof SignedOut ? 'signedOut' : 'failed',
          words,
        });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [words]);
  if (!words) return { found: nothing, status: 'idle' };
  return searched.words === words ? searched : { ...searched, status: 'loading' };
}

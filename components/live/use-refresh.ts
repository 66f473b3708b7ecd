import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useTransition } from 'react';
import { markArrivals } from './arrivals';
import { keepPlace } from './keep-place';
import type { Live } from './live-context';

/** Events of one doing come together; the spread keeps a whole team from asking at the same instant. */
const GATHER_MS = 40;
const SPREAD_MS = 80;
/** How long a server that does not answer is left alone. */
const AGAIN_MS = 3_000;

/**
 * A function that makes the page anew: gathered, one at a time, and only while somebody can see it. Calls back with what
 * the page has gained by that from others; who did a thing knows that it is there. `mayRefresh` is asked first: a page
 * that leads to the sign-in, or cannot be had, would take what is typed with it. Null asks again a little later.
 */
export function useRefresh(
  mayRefresh: () => Promise<boolean | null>,
  onArrived: (things: Element[]) => void,
): Live['refresh'] {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = useRef(false);
  const news = useRef(false);
  const began = useRef(0);
  const settle = useRef<(() => void) | undefined>(undefined);
  const asking = useRef(false);
  const answer = useRef<Promise<boolean | null>>(undefined);

  const start = useEffectEvent(async () => {
    timer.current = undefined;
    if (!wanted.current || settle.current || asking.current) return;
    if (document.visibilityState !== 'visible') return;
    // A page that cannot be had is loaded as a whole, and what is typed would go with it; so it would to the sign-in.
    if (!navigator.onLine) return;
    asking.current = true;
    const may = await (answer.current ?? mayRefresh());
    asking.current = false;
    answer.current = undefined;
    if (may) begin();
    else if (may === null) plan(AGAIN_MS);
  });
  const begin = useEffectEvent(() => {
    const told = news.current;
    wanted.current = false;
    news.current = false;
    began.current = Date.now();
    const [keep, mark] = [keepPlace(), markArrivals()];
    settle.current = () => {
      keep();
      const things = mark();
      if (told) onArrived(things);
    };
    startTransition(() => router.refresh());
  });
  const plan = useEffectEvent((wait: number) => {
    wanted.current = true;
    if (timer.current) return;
    timer.current = setTimeout(() => void start(), wait);
    // Asked while it gathers, so that nobody waits for both, one after the other.
    answer.current = wait <= GATHER_MS + SPREAD_MS ? mayRefresh() : undefined;
  });
  useLayoutEffect(() => {
    if (pending || !settle.current) return;
    settle.current();
    settle.current = undefined;
    // A slow page, or a team in which much happens: twice as long a rest as the work took.
    if (wanted.current) plan(GATHER_MS + 2 * (Date.now() - began.current));
  }, [pending]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible' && wanted.current) plan(GATHER_MS);
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, []);
  return useEffectEvent((own: boolean) => {
    if (!own) news.current = true;
    plan(GATHER_MS + Math.random() * SPREAD_MS);
  });
}

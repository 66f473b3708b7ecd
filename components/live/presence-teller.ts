import type { Place } from '@/lib/presence/places';

/** A screen counts as left after a minute of silence; twice a minute leaves room for a request that is lost. */
const RENEW_MS = 25_000;

/** Tells the server where this screen is and what is typed there: at once when it changes, and again while it stays. */
export function presenceTeller(screen: string) {
  let place: Place | null = null;
  let typing: string | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  let stopped = false;

  const say = () => {
    if (stopped || document.visibilityState !== 'visible') return;
    const where = place && { [place.kind]: place.id, ...(typing && { typing }) };
    // What is lost is said again, and nobody waits for it.
    fetch('/api/v1/presence', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ screen, ...where }),
      keepalive: true,
    }).catch(() => undefined);
  };
  const renew = () => {
    clearInterval(timer);
    timer = place && !stopped ? setInterval(say, RENEW_MS) : undefined;
  };
  return {
    be(next: Place | null) {
      if (place?.id === next?.id) return;
      place = next;
      typing = null;
      renew();
      say();
    },
    type(form: string | null) {
      if (!place || typing === form) return;
      typing = form;
      renew();
      say();
    },
    /** The page goes: said in the way that outlives it. */
    leave() {
      clearInterval(timer);
      if (!place || stopped) return;
      const body = new Blob([JSON.stringify({ screen })], { type: 'application/json' });
      navigator.sendBeacon('/api/v1/presence', body);
    },
    /** The page is back. */
    comeBack() {
      if (!place) return;
      renew();
      say();
    },
    /** There is nobody to tell any more. */
    stop() {
      clearInterval(timer);
      stopped = true;
    },
    /** There is somebody again. */
    resume() {
      if (!stopped) return;
      stopped = false;
      renew();
      say();
    },
  };
}

import type { LiveEvent } from '@/lib/live/events';
import type { Place, Present } from '@/lib/presence/places';

/** `lost` while the line is broken, `ended` when this person may not listen any more. */
export type ConnectionState = 'waiting' | 'open' | 'lost' | 'ended';

export type ConnectionSettings = {
  /** Whose page this is. */
  me: string;
  /** Where the page was made: the id of an event. */
  since: string | null;
  screen: string;
  onEvent: (event: LiveEvent) => void;
  /** Too much happened to be told one by one. */
  onReset: () => void;
  onPresence: (place: Place, people: Present[]) => void;
  onState: (state: ConnectionState) => void;
};

/** The server gives a sign every twenty seconds; after two that did not come the line is taken for broken. */
const SILENCE_MS = 45_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** Browsers allow six connections to a server, so tabs in the background give theirs up. */
const HIDDEN_MS = 10_000;

/**
 * The one stream of events of a tab. It comes back by itself, from where it broke, when the network, the tab or the page
 * (from the back/forward cache) does. Answers how to end it.
 */
export function openConnection(settings: ConnectionSettings): () => void {
  const { onState } = settings;
  let source: EventSource | null = null;
  let last = settings.since;
  let wait = FIRST_WAIT_MS;
  let ended = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let hidden: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(again);
    clearTimeout(silence);
    source?.close();
    source = null;
  };
  const heard = (message?: MessageEvent) => {
    if (message?.lastEventId) last = message.lastEventId;
    clearTimeout(silence);
    silence = setTimeout(lose, SILENCE_MS);
  };
  const lose = () => {
    close();
    onState('lost');
    // Not all in the same instant: a server that was started anew has lost everybody at once.
    again = setTimeout(open, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  const end = async () => {
    if ((await isSignedIn(settings.me)) !== false) return;
    close();
    ended = true;
    onState('ended');
  };
  const open = () => {
    if (ended || source || !navigator.onLine) return;
    clearTimeout(again);
    const query = new URLSearchParams({ screen: settings.screen });
    if (last) query.set('lastEventId', last);
    source = new EventSource(`/api/v1/events?${query}`);
    listen(source, settings, heard, {
      ready: () => {
        wait = FIRST_WAIT_MS;
        onState('open');
      },
      lose,
      refused: () => {
        lose();
        void end();
      },
    });
    heard();
  };
  const stopListening = listenToPage({
    show: async () => {
      clearTimeout(hidden);
      wait = FIRST_WAIT_MS;
      // Signed in again, in another tab.
      if (ended) ended = (await isSignedIn(settings.me)) === false;
      open();
    },
    hide: () => {
      hidden = setTimeout(close, HIDDEN_MS);
    },
    leave: close,
    lose: () => {
      if (!ended) lose();
    },
  });
  if (document.visibilityState === 'visible') open();
  return () => {
    clearTimeout(hidden);
    stopListening();
    close();
  };
}

type Turns = { ready: () => void; lose: () => void; refused: () => void };

function listen(
  source: EventSource,
  settings: ConnectionSettings,
  heard: (message: MessageEvent) => void,
  turns: Turns,
): void {
  const on = (name: string, act: (message: MessageEvent<string>) => void) =>
    source.addEventListener(name, (message) => {
      heard(message);
      act(message);
    });
  on('message', ({ data }) => settings.onEvent(JSON.parse(data) as LiveEvent));
  on('reset', settings.onReset);
  on('beat', () => undefined);
  on('ready', turns.ready);
  on('end', turns.refused);
  on('presence', ({ data }) => {
    const { place, people } = JSON.parse(data) as { place: Place; people: Present[] };
    settings.onPresence(place, people);
  });
  // A browser gives up by itself where it was refused, and comes back by itself where the line broke.
  source.addEventListener('error', () =>
    source.readyState === EventSource.CLOSED ? turns.refused() : turns.lose(),
  );
}

/** Is this browser still signed in as this person? Null when nobody answers: then it is the line. */
export async function isSignedIn(me: string): Promise<boolean | null> {
  try {
    const answer = await fetch('/api/v1/me');
    if (!answer.ok) return null;
    const viewer = (await answer.json()) as { kind: 'visitor' } | { kind: 'member'; id: string };
    return viewer.kind === 'member' && viewer.id === me;
  } catch {
    return null;
  }
}

function listenToPage(turns: {
  show: () => Promise<void>;
  hide: () => void;
  leave: () => void;
  lose: () => void;
}) {
  const stop = new AbortController();
  const { signal } = stop;
  const look = () => (document.visibilityState === 'visible' ? void turns.show() : turns.hide());
  document.addEventListener('visibilitychange', look, { signal });
  window.addEventListener('pageshow', look, { signal });
  // A stream that is open already may stand still for long before a browser says that it broke.
  window.addEventListener('offline', turns.lose, { signal });
  window.addEventListener('online', () => void turns.show(), { signal });
  window.addEventListener('pagehide', turns.leave, { signal });
  return () => stop.abort();
}

'use client';

import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import './live.css';
import { type ConnectionState, isSignedIn, openConnection } from './connection';
import { ConnectionNotice } from './connection-notice';
import { type Live, LiveContext } from './live-context';
import { createLiveStore } from './live-store';
import { NewThings } from './new-things';
import { useRefresh } from './use-refresh';

type LiveProviderProps = {
  /** The person at this screen. */
  me: string;
  /** Where the team's events stood when the page was made. */
  since: string | null;
  children: ReactNode;
};

/** Keeps one line to the team's events open for the whole tab, and says so when it breaks. */
export function LiveProvider({ me, since, children }: LiveProviderProps) {
  const [live, setLive] = useState<Live | null>(null);
  const [state, setState] = useState<ConnectionState>('waiting');
  const [first] = useState(since);
  const [arrived, setArrived] = useState<readonly Element[]>([]);
  const mayRefresh = async () => {
    const may = await isSignedIn(me);
    if (may === false) setState('ended');
    return may;
  };
  const refresh = useRefresh(mayRefresh, (things) => {
    if (things.length > 0) setArrived(things);
  });
  const refreshSoon = useEffectEvent((own: boolean) => refresh(own));
  useEffect(() => {
    const screen = crypto.randomUUID();
    const store = createLiveStore(me, screen, (own) => refreshSoon(own));
    const { onEvent, onReset, onPresence, teller } = store;
    const disconnect = openConnection({
      ...{ me, since: first, screen, onEvent, onReset, onPresence },
      onState: (next) => {
        setState(next);
        if (next === 'ended') teller.stop();
        if (next === 'open') teller.resume();
      },
    });
    const stopFollowing = followPage(teller);
    setLive(store.live);
    return () => {
      stopFollowing();
      teller.leave();
      disconnect();
    };
  }, [me, first]);
  return (
    <LiveContext value={live}>
      {children}
      <ConnectionNotice state={state}>
        <NewThings arrived={arrived} />
      </ConnectionNotice>
    </LiveContext>
  );
}

/** A page that is put aside is left; one that comes back is there again. */
function followPage({ leave, comeBack }: { leave: () => void; comeBack: () => void }) {
  const stop = new AbortController();
  const { signal } = stop;
  const look = () => (document.visibilityState === 'visible' ? comeBack() : leave());
  window.addEventListener('pagehide', leave, { signal });
  window.addEventListener('pageshow', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  return () => stop.abort();
}

'use client';

import { useContext, useEffect, useEffectEvent, useRef } from 'react';
import { type Followed, follows, isShownAlready } from './follows';
import { type Arrival, LiveContext } from './live-context';

/** A screen is changed for another within this time; what happened meanwhile may be on neither. */
const BEFORE_MS = 5_000;

/** Has the page made anew, soon after something that it follows arrived. */
export function LiveRefresher({ madeAt, ...followed }: Followed & { madeAt: number }) {
  const live = useContext(LiveContext);
  const seen = useRef(-1);
  const look = useEffectEvent(({ number, event }: Arrival) => {
    seen.current = number;
    const page = { me: live?.me ?? '', madeAt, now: Date.now() };
    if (event && (!follows(event, followed) || isShownAlready(event, page))) return;
    live?.refresh(event?.by?.id === page.me);
  });
  useEffect(() => {
    if (!live) return;
    const since = Date.now() - BEFORE_MS;
    for (const arrival of live.recent()) {
      // A screen that was only put aside knows how far it got; a new one looks a little back.
      if (seen.current < 0 ? arrival.at > since : arrival.number > seen.current) look(arrival);
    }
    seen.current = live.recent().at(-1)?.number ?? 0;
    return live.onArrival((arrival) => look(arrival));
  }, [live]);
  return null;
}

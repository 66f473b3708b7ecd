import type { LiveEvent } from '@/lib/live/events';
import { type Place, type Present, placeKey } from '@/lib/presence/places';
import type { Arrival, Live } from './live-context';
import { presenceTeller } from './presence-teller';

/** Enough for what arrives while a screen is being changed for another. */
const KEPT = 200;

const nobody: readonly Present[] = [];

/** What a tab knows of the team's work: what `LiveContext` holds, and the ends that the connection feeds. */
export function createLiveStore(me: string, screen: string, refresh: Live['refresh']) {
  const arrivals = subscribers<Arrival>();
  const changes = subscribers<null>();
  const people = new Map<string, readonly Present[]>();
  const teller = presenceTeller(screen);
  let recent: Arrival[] = [];
  let number = 0;

  const arrive = (event: LiveEvent | null) => {
    number += 1;
    const arrival = { number, at: Date.now(), event };
    recent = [...recent.slice(1 - KEPT), arrival];
    arrivals.tell(arrival);
  };
  const live: Live = {
    ...{ me, refresh, be: teller.be, type: teller.type },
    onArrival: arrivals.add,
    recent: () => recent,
    onPeople: (listener) => changes.add(listener),
    peopleAt: (place) => people.get(placeKey(place)) ?? nobody,
  };
  return {
    live,
    teller,
    onEvent: (event: LiveEvent) => arrive(event),
    onReset: () => arrive(null),
    onPresence: (place: Place, present: Present[]) => {
      people.set(placeKey(place), present);
      changes.tell(null);
    },
  };
}

function subscribers<T>() {
  const all = new Set<(value: T) => void>();
  return {
    add: (listener: (value: T) => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: (value: T) => {
      for (const listener of all) listener(value);
    },
  };
}

import { createContext } from 'react';
import type { LiveEvent } from '@/lib/live/events';
import type { Place, Present } from '@/lib/presence/places';

/** What came over the line, counted from the first; `event` is null for "look anew". */
export type Arrival = { number: number; at: number; event: LiveEvent | null };

/** What the parts of a screen that follow the team's work share. */
export type Live = {
  /** The person at this screen. */
  me: string;
  /**
   * Has the page made anew, soon, without losing what is typed or where the person reads. What one did oneself is not
   * pointed out as news.
   */
  refresh: (own: boolean) => void;
  /** Calls back for everything that arrives; answers how to stop. */
  onArrival: (listener: (arrival: Arrival) => void) => () => void;
  /** What arrived lately, oldest first. */
  recent: () => readonly Arrival[];
  /** Calls back when somebody came, left, or types. */
  onPeople: (listener: () => void) => () => void;
  /** Who is at a place, as far as this screen was told; oneself included. */
  peopleAt: (place: Place) => readonly Present[];
  /** Says where this screen is now; null says that it left. */
  be: (place: Place | null) => void;
  /** Says in which form something is typed; null says that nothing is. */
  type: (form: string | null) => void;
};

/** Null outside the desk, and before the page is alive. */
export const LiveContext = createContext<Live | null>(null);

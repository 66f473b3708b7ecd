'use client';

import { createContext, useContext } from 'react';

/** What a person did last on this page: in words, and what takes it back (nothing where nothing does). */
export type LastAct = { words: string; eventIds: readonly string[] };

/** Tells the page what was done; null where no page listens. */
export const TellAct = createContext<((act: LastAct) => void) | null>(null);

/** A way to say what was just done, with the way to undo it beside it. */
export function useTellAct(): (act: LastAct) => void {
  const tell = useContext(TellAct);
  return tell ?? (() => undefined);
}

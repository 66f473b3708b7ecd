'use client';

import { createContext, useContext } from 'react';

/** What a person did last on this page: in words, and what takes it back (nothing where nothing does). */
export type LastAct = { words: string; eventIds: readonly string[] };

/** The last act of the page, the turn it was, and a way to tell the next. */
export type Acts = { act: LastAct | null; turn: number; tell: (act: LastAct) => void };
export const ActsContext = createContext<Acts>({ act: null, turn: 0, tell: () => undefined });

/** A way to say what was just done, with the way to undo it beside it. */
export function useTellAct(): (act: LastAct) => void {
  return useContext(ActsContext).tell;
}

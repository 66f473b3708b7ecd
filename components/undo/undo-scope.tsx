'use client';

import { type ReactNode, useState } from 'react';
import { type Acts, ActsContext, type LastAct } from './last-act';

/** A page that knows what was done last on it, until the next thing is done. */
export function UndoScope({ children }: { children: ReactNode }) {
  const [{ act, turn }, set] = useState<Omit<Acts, 'tell'>>({ act: null, turn: 0 });
  const tell = (next: LastAct) => set((last) => ({ act: next, turn: last.turn + 1 }));
  return <ActsContext value={{ act, turn, tell }}>{children}</ActsContext>;
}

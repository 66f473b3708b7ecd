'use client';

import { type ReactNode, useState } from 'react';
import { type LastAct, TellAct } from './last-act';
import { UndoLine } from './undo-line';

/** A page that says what was done last on it and takes it back; it stays until the next thing is done. */
export function Undoable({ children }: { children: ReactNode }) {
  const [act, setAct] = useState<LastAct & { turn: number }>();
  return (
    <TellAct value={(next) => setAct((last) => ({ ...next, turn: (last?.turn ?? 0) + 1 }))}>
      <UndoLine key={act?.turn ?? 0} act={act} />
      {children}
    </TellAct>
  );
}

'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { StepView } from '@/lib/lifecycle/queries';
import type { BoardClaim } from './card-drag';
import { findSteps } from './find-steps';

/** What the server said of the steps out of a claim's state, by the claim and that state. */
export type KnownSteps = Map<string, readonly StepView[]>;

export const keyOfSteps = ({ id, state }: Pick<BoardClaim, 'id' | 'state'>) => `${id} ${state}`;

/**
 * The server's steps out of the state of the card that is held, as soon as they are there; asked for again when the claim
 * comes to another state meanwhile. `settling`: its last move is on its way, and the server may still answer for before it.
 */
export function useHeldSteps(
  held: BoardClaim | null,
  settling: boolean,
  known: RefObject<KnownSteps>,
): readonly StepView[] | undefined {
  const [found, setFound] = useState<{ key: string; steps: readonly StepView[] }>();
  const id = held?.id;
  const key = held ? keyOfSteps(held) : null;
  useEffect(() => {
    if (!id || !key || settling) return;
    let awaited = true;
    findSteps(id).then((steps) => {
      if (!awaited) return;
      known.current.set(key, steps);
      setFound({ key, steps });
    }, ignore);
    return () => {
      awaited = false;
    };
  }, [id, key, settling, known]);
  return found?.key === key ? found?.steps : undefined;
}

// Without the server's answer the table of steps is told, and the server decides when the card is dropped.
function ignore(): void {}

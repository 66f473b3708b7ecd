'use client';

import type { useDraggable } from '@dnd-kit/core';
import { createContext } from 'react';
import type { ClaimState, Role } from '@/prisma/generated/enums';

/** A claim as the board moves it. */
export type BoardClaim = { id: string; number: number; statement: string; state: ClaimState };

/** What the board lets its cards do; null on a board that is only looked at. */
export type BoardMoves = {
  role: Role;
  /** Brings a claim to a state, asks for what the step needs, and says what became of it. */
  drop: (claim: BoardClaim, to: ClaimState) => void;
};
export const BoardMovesContext = createContext<BoardMoves | null>(null);

/** How the card around is picked up; null where it is not. */
export type CardDrag = Pick<ReturnType<typeof useDraggable>, 'attributes' | 'isDragging'>;
export const CardDragContext = createContext<CardDrag | null>(null);

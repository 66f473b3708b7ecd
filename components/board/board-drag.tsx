'use client';

import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useState } from 'react';
import { useShortcuts } from '@/components/keys/use-shortcuts';
import type { ClaimState, Role } from '@/prisma/generated/enums';
import { BoardDialogs } from './board-dialogs';
import { type BoardClaim, BoardMovesContext } from './card-drag';
import { ColumnKeys, type ColumnKeysOptions } from './column-keys';
import { DragCard } from './drag-card';
import { DropBar } from './drop-bar';
import { DropColumn } from './drop-column';
import { useDropWords } from './drop-words';
import { keyboardColumns, stateOf } from './keyboard-columns';
import { useAnnouncements } from './use-announcements';
import { useBoardMoves } from './use-board-moves';
import { keyOfSteps, useHeldSteps } from './use-held-steps';

/** One state as the board lays it out; `claims` come with their cards. */
export type DragColumnView = {
  state: ClaimState;
  heading: ReactNode;
  folded: boolean;
  listClass: string;
  claims: (BoardClaim & { card: ReactNode })[];
  none: ReactNode;
  more: ReactNode;
};

type BoardDragProps = {
  columns: DragColumnView[];
  /** Null for those who only look. */
  role: Role | null;
  className: string;
};

/** The board's columns with cards that can be carried from one to another, which is the step between their states. */
export function BoardDrag({ columns, role, className }: BoardDragProps) {
  const [keys] = useState(keyboardColumns);
  const moves = useBoardMoves(role ?? 'observer');
  useShortcuts(
    role ? { boardLift: 'focused', boardCarry: 'focused', boardPutBack: 'focused' } : {},
  );
  const [heldId, hold] = useState<string | null>(null);
  const all = columns
    .flatMap(({ claims }) => claims)
    .map((claim) => ({ ...claim, state: moves.moved[claim.id] ?? claim.state }));
  const inState = (state: ClaimState) => all.filter((claim) => claim.state === state);
  // Where it is now: the move before, or a colleague, may still be at work on it.
  const held = all.find(({ id }) => id === heldId) ?? null;
  const steps = useHeldSteps(held, held !== null && held.id in moves.moved, moves.steps);
  const wordsOf = useDropWords();
  const wordsFor = (state: ClaimState) =>
    held ? wordsOf(held, state, role ?? 'observer', steps) : null;
  const sensors = useSensors(
    // A click moves a little; a finger scrolls first, and picks up when it rests.
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor<ColumnKeysOptions>(ColumnKeys, keys.keys),
  );
  const begin = ({ active }: DragStartEvent) => {
    keys.begin();
    hold(String(active.id));
  };
  const end = ({ over }: DragEndEvent) => {
    const to = stateOf(over?.id);
    if (held && to) {
      moves.arriving.current = held.id;
      moves.drop(held, to);
    }
    hold(null);
  };
  return (
    <BoardMovesContext value={role && { role, drop: moves.drop }}>
      <DndContext
        id="board"
        sensors={sensors}
        collisionDetection={keys.collide}
        accessibility={useAnnouncements((claim, state) =>
          wordsOf(claim, state, role ?? 'observer', moves.steps.current.get(keyOfSteps(claim))),
        )}
        onDragStart={begin}
        onDragEnd={end}
        onDragCancel={() => hold(null)}
      >
        <div className={className} data-list-paused={held ? '' : undefined}>
          {columns.map(({ state, heading, folded, listClass, none, more }) => (
            <DropColumn key={state} {...{ state, heading, folded }} words={wordsFor(state)}>
              {inState(state).length === 0 && none}
              <ul className={listClass}>
                {inState(state).map(({ card, ...claim }) => (
                  <DragCard
                    key={claim.id}
                    claim={claim}
                    movable={role !== null}
                    refusal={moves.refusals[claim.id]}
                    arriving={moves.arriving}
                  >
                    {card}
                  </DragCard>
                ))}
              </ul>
              {more}
            </DropColumn>
          ))}
        </div>
        {role && <DropBar words={held && ((state) => wordsOf(held, state, role, steps))} />}
        {/* Beneath the bar, whose words say what the drop comes to. */}
        <DragOverlay dropAnimation={null} zIndex={20}>
          {held && <HeldCard claim={held} />}
        </DragOverlay>
      </DndContext>
      {moves.asked && (
        <BoardDialogs asked={moves.asked} onClose={() => moves.ask(null)} onDone={moves.done} />
      )}
    </BoardMovesContext>
  );
}

/** What follows the hand: enough of the card to know it by. */
function HeldCard({ claim }: { claim: BoardClaim }) {
  return (
    <div className="cursor-grabbing rounded border border-accent bg-raised p-2.5 shadow-float">
      <p className="text-12 text-muted tabular-nums">#{claim.number}</p>
      <p dir="auto" className="line-clamp-3 font-serif text-16/5.5 wrap-break-word">
        {claim.statement}
      </p>
    </div>
  );
}

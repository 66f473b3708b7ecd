'use client';

import { useDroppable } from '@dnd-kit/core';
import { useTranslations } from 'next-intl';
import { cn } from '@/lib/utils';
import { ClaimState } from '@/prisma/generated/enums';
import type { DropWords } from './drop-words';

type DropBarProps = {
  /** What each state comes to while a card is picked up; null before and after. */
  words: ((state: ClaimState) => DropWords) | null;
};

/**
 * The columns once more, within reach of a finger: on a narrow screen they stand beneath each other, and closed claims are
 * at the end of the page on a wide one. There all the time, so that it is measured, and seen while a card is picked up.
 */
export function DropBar({ words }: DropBarProps) {
  return (
    <div
      className={cn(
        'fixed inset-x-2 bottom-2 z-30 grid grid-cols-2 gap-1.5 rounded border bg-raised p-2 shadow-float lg:inset-x-0 lg:mx-auto lg:w-100 lg:grid-cols-1',
        !words && 'invisible',
      )}
    >
      {Object.values(ClaimState).map((state) => (
        <DropPlace key={state} state={state} words={words?.(state) ?? null} />
      ))}
    </div>
  );
}

function DropPlace({ state, words }: { state: ClaimState; words: DropWords | null }) {
  const states = useTranslations('claims.state');
  const { setNodeRef, isOver } = useDroppable({ id: `bar:${state}` });
  return (
    <div
      ref={setNodeRef}
      className={cn(
        'min-h-12 min-w-0 rounded border border-dashed px-2 py-1 text-12',
        state !== 'closed' && 'lg:hidden',
        words?.open ? 'border-edge' : 'text-muted',
        isOver && words?.open && 'border-accent bg-accent-wash',
      )}
    >
      <b className="font-semibold">{states(state)}</b>
      <span className="line-clamp-2">{words?.words}</span>
    </div>
  );
}

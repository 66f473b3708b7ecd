'use client';

import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils';
import type { ClaimState } from '@/prisma/generated/enums';
import type { DropWords } from './drop-words';

type DropColumnProps = {
  state: ClaimState;
  /** What dropping comes to, while a card is picked up. */
  words: DropWords | null;
  heading: ReactNode;
  /** Put away beneath the others until it is asked for. */
  folded: boolean;
  children: ReactNode;
};

/** A column into which cards are dropped; while one is picked up it says what that would do, or why it does not go. */
export function DropColumn({ state, words, heading, folded, children }: DropColumnProps) {
  const { setNodeRef, isOver } = useDroppable({ id: `column:${state}` });
  if (folded) {
    return (
      <section
        ref={setNodeRef}
        aria-labelledby={`state-${state}`}
        className="col-span-full border-t pt-3"
      >
        <details>
          <summary className="w-fit rounded [&_h2]:inline">{heading}</summary>
          <div className="mt-3">{children}</div>
        </details>
      </section>
    );
  }
  return (
    <section
      ref={setNodeRef}
      aria-labelledby={`state-${state}`}
      className={cn(
        'relative min-w-0 rounded lg:min-h-64',
        words?.open && 'outline-1 outline-edge outline-dashed',
        isOver && words?.open && 'bg-accent-wash outline-2 outline-accent',
      )}
    >
      {heading}
      <p
        className={cn(
          // Over the first card, so that nothing moves under the hand.
          'absolute inset-x-0 top-8 z-10 hidden rounded-b border-b bg-paper px-1 py-1.5 text-12',
          words && words.kind !== 'here' && 'lg:block',
          words?.open ? 'font-medium text-accent' : 'text-ink',
        )}
      >
        {words?.words}
      </p>
      {children}
    </section>
  );
}

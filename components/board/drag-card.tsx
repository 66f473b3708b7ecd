'use client';

import { useDraggable } from '@dnd-kit/core';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { cn } from '@/lib/utils';
import { type BoardClaim, CardDragContext } from './card-drag';

type DragCardProps = {
  claim: BoardClaim;
  movable: boolean;
  /** Why the last move was refused. */
  refusal: string | undefined;
  /** The claim whose card takes the focus when it arrives in another column. */
  arriving: RefObject<string | null>;
  children: ReactNode;
};

/** A card that can be picked up: by mouse or finger anywhere, by Space on its handle or its statement. */
export function DragCard({ claim, movable, refusal, arriving, children }: DragCardProps) {
  const t = useTranslations('board.drag');
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({
    id: claim.id,
    data: claim,
    disabled: !movable,
    attributes: { roleDescription: t('role') },
  });
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (arriving.current !== claim.id) return;
    arriving.current = null;
    item.current?.querySelector<HTMLElement>('[data-move-handle]')?.focus();
  }, [arriving, claim.id]);
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const handle = target instanceof Element && target.closest('[data-move-handle]');
    const statement = target instanceof Element && target.closest('[data-list-link]');
    if (handle || (statement && event.code === 'Space')) listeners?.onKeyDown?.(event);
  };
  return (
    <li
      ref={(element) => {
        item.current = element;
        setNodeRef(element);
      }}
      {...listeners}
      onKeyDown={onKeyDown}
      onDragStart={(event) => event.preventDefault()}
      className={cn(
        'min-w-0',
        movable && 'touch-manipulation [-webkit-touch-callout:none]',
        isDragging && 'opacity-40',
      )}
    >
      <CardDragContext value={movable ? { attributes, isDragging } : null}>
        {children}
      </CardDragContext>
      {refusal && (
        <p role="alert" className="mt-1 rounded bg-danger-wash px-2 py-1.5 text-12 text-danger">
          {refusal}
        </p>
      )}
    </li>
  );
}

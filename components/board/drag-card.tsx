'use client';

import { useDraggable } from '@dnd-kit/core';
import { useTranslations } from 'next-intl';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useRef,
} from 'react';
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
      onMouseDown={(event) => inCard(event) && listeners?.onMouseDown?.(event)}
      onTouchStart={(event) => inCard(event) && listeners?.onTouchStart?.(event)}
      onKeyDown={onKeyDown}
      onDragStart={(event) => event.preventDefault()}
      className={cn(
        'min-w-0',
        movable && 'touch-manipulation [-webkit-touch-callout:none]',
        isDragging && '[&>article]:border-dashed [&>article]:border-edge [&>article]:bg-sunk',
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

/** What happens in the card's menu or dialog is told to the card too, though it lies elsewhere on the screen. */
function inCard({ currentTarget, target }: SyntheticEvent): boolean {
  return target instanceof Node && currentTarget.contains(target);
}

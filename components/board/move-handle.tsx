'use client';

import { GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useContext } from 'react';
import { CardDragContext } from './card-drag';

/** Where a card is picked up with the keyboard; the whole card follows a mouse or a finger. */
export function MoveHandle({ number }: { number: number }) {
  const t = useTranslations('board.drag');
  const drag = useContext(CardDragContext);
  if (!drag) return null;
  const { 'aria-describedby': describedBy, 'aria-roledescription': description } = drag.attributes;
  return (
    <button
      type="button"
      data-move-handle=""
      aria-label={t('handle', { number })}
      aria-describedby={describedBy}
      aria-roledescription={description}
      title={t('handle', { number })}
      className="relative z-1 -my-1 -ms-1.5 grid size-7 cursor-grab place-items-center rounded text-muted hover:text-ink"
    >
      <GripVertical aria-hidden="true" className="size-4" />
    </button>
  );
}

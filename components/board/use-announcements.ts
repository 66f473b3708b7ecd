'use client';

import type { Announcements, DndContextProps } from '@dnd-kit/core';
import { useTranslations } from 'next-intl';
import type { ClaimState } from '@/prisma/generated/enums';
import type { BoardClaim } from './card-drag';
import type { DropWords } from './drop-words';
import { stateOf } from './keyboard-columns';

/** What is read out while a card is carried: where it is, over which column, and what dropping it there comes to. */
export function useAnnouncements(
  wordsOf: (claim: BoardClaim, state: ClaimState) => DropWords,
): DndContextProps['accessibility'] {
  const t = useTranslations('board.drag');
  const states = useTranslations('claims.state');
  const claimOf = (active: { data: { current?: unknown } }) => active.data.current as BoardClaim;
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      const { number, state } = claimOf(active);
      return t('picked', { number, state: states(state) });
    },
    onDragOver: ({ active, over }) => {
      const claim = claimOf(active);
      const state = stateOf(over?.id);
      if (!state) return t('out', { number: claim.number });
      return t('over', { state: states(state), words: wordsOf(claim, state).words });
    },
    onDragEnd: ({ active, over }) => {
      const { number, state } = claimOf(active);
      const to = stateOf(over?.id);
      return to
        ? t('dropped', { number, state: states(to) })
        : t('cancelled', { number, state: states(state) });
    },
    onDragCancel: ({ active }) => {
      const { number, state } = claimOf(active);
      return t('cancelled', { number, state: states(state) });
    },
  };
  return { announcements, screenReaderInstructions: { draggable: t('instructions') } };
}

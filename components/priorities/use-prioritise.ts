'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { useTellAct } from '@/components/undo/last-act';
import { unsent } from '@/lib/form-state';
import { formatDate } from '@/lib/format';
import { prioritiseClaimsAction } from '@/lib/priorities/actions';
import type { ClaimPriority } from '@/prisma/generated/enums';

/** What was set: a priority, a due date, or that there is none any more. */
export type Prioritised = { priority?: ClaimPriority; dueOn?: string | null };

/** What was done to how many claims, in words. */
export function usePrioritisedWords() {
  const t = useTranslations('priorities.done');
  const locale = useLocale();
  return (count: number, { priority, dueOn }: Prioritised): string => {
    if (count === 0) return t('nothing');
    if (priority && dueOn !== undefined) return t('both', { count });
    if (priority) return t('priority', { count, priority });
    return dueOn ? t('due', { count, day: formatDate(locale, dueOn) }) : t('noDue', { count });
  };
}

/** Sets priority or due date of claims, and says so with the way to undo it; `refusal` says why it was not done. */
export function usePrioritise(claimIds: readonly string[]) {
  const tell = useTellAct();
  const wordsOf = usePrioritisedWords();
  const failed = useTranslations('board.drag')('failed');
  const [refusal, setRefusal] = useState<string>();
  const [pending, start] = useTransition();
  const prioritise = (change: Prioritised, onDone?: () => void) =>
    start(async () => {
      const form = new FormData();
      for (const id of claimIds) form.append('claimId', id);
      if (change.priority) form.set('priority', change.priority);
      if (change.dueOn) form.set('dueOn', change.dueOn);
      if (change.dueOn === null) form.set('noDate', 'on');
      try {
        const state = await prioritiseClaimsAction(unsent, form);
        setRefusal(state.status === 'refused' ? state.message : undefined);
        if (state.status !== 'done') return;
        tell({ words: wordsOf(state.result.count, change), eventIds: state.result.undo });
        onDone?.();
      } catch {
        setRefusal(failed);
      }
    });
  return { prioritise, refusal, pending };
}

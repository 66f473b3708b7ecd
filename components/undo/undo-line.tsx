'use client';

import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { unsent } from '@/lib/form-state';
import { undoAction } from '@/lib/undo/actions';
import { cn } from '@/lib/utils';
import type { LastAct } from './last-act';

/** What was done, and the button that takes it back. Read out when it changes; nothing is shown before the first act. */
export function UndoLine({ act }: { act: LastAct | undefined }) {
  const t = useTranslations('undo');
  const [after, setAfter] = useState<string>();
  const [pending, start] = useTransition();
  const undo = () =>
    start(async () => {
      const form = new FormData();
      for (const id of act?.eventIds ?? []) form.append('eventId', id);
      try {
        const state = await undoAction(unsent, form);
        setAfter(state.status === 'refused' ? state.message : t('undone'));
      } catch {
        setAfter(t('failed'));
      }
    });
  const words = after ?? act?.words;
  return (
    <div
      data-print="hide"
      className={cn(
        words &&
          'sticky top-2 z-20 flex w-fit max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded border border-edge bg-raised py-1 ps-3 pe-1 shadow-float',
      )}
    >
      <p role="status" className="min-h-7 content-center empty:hidden">
        {words}
      </p>
      {act && after === undefined && act.eventIds.length > 0 && (
        <Button
          size="small"
          variant="quiet"
          pending={pending}
          onClick={undo}
          className="text-accent!"
        >
          <Undo2 aria-hidden="true" />
          {t('undo')}
        </Button>
      )}
    </div>
  );
}

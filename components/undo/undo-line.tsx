'use client';

import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useContext, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { unsent } from '@/lib/form-state';
import { undoAction } from '@/lib/undo/actions';
import { cn } from '@/lib/utils';
import { ActsContext } from './last-act';

/**
 * What was done on this page, and the button that takes it back; read out when it changes, and in view wherever the page
 * is scrolled to. Before the first act `rest` stands in its place.
 */
export function UndoLine({ rest, className }: { rest?: ReactNode; className?: string }) {
  const t = useTranslations('undo');
  const { act, turn } = useContext(ActsContext);
  const [after, setAfter] = useState<{ turn: number; words: string }>();
  const [pending, start] = useTransition();
  const undo = () =>
    start(async () => {
      const form = new FormData();
      for (const id of act?.eventIds ?? []) form.append('eventId', id);
      try {
        const state = await undoAction(unsent, form);
        setAfter({ turn, words: state.status === 'refused' ? state.message : t('undone') });
      } catch {
        setAfter({ turn, words: t('failed') });
      }
    });
  const over = after?.turn === turn ? after.words : null;
  return (
    <div data-print="hide" className={cn(act && 'sticky top-2 z-20 flex', act && className)}>
      {!act && rest}
      <div
        className={
          act
            ? 'flex min-h-9 w-fit max-w-full flex-wrap items-center gap-x-1 rounded border border-edge bg-raised ps-3 pe-1 shadow-float'
            : 'sr-only'
        }
      >
        <p role="status" className="pe-2">
          {over ?? act?.words}
        </p>
        {act && !over && act.eventIds.length > 0 && (
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
    </div>
  );
}

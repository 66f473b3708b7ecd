'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { unsent } from '@/lib/form-state';
import { stopMailAction, undoStoppingAction } from '@/lib/unsubscribing/actions';

type UnsubscribeFormProps = {
  token: string;
  /** What the kind is called; null where the link stops all mail. */
  kind: string | null;
};

type Stopped = Parameters<typeof stopMailAction>[0];

/** Stops mail, and takes that back; works before the page is alive, too. */
export function UnsubscribeForm({ token, kind }: UnsubscribeFormProps) {
  const t = useTranslations('attention.unsubscribe');
  const [state, stop] = useActionState(stopMailAction, unsent as Stopped);
  const [undone, undo] = useActionState(undoStoppingAction, unsent as ActionState<void>);
  if (undone.status === 'done') return <Notice>{t('undone')}</Notice>;
  if (state.status === 'done') {
    const { what, was } = state.result;
    return (
      <>
        <Notice>{what === 'kind' && kind ? t('doneKind', { kind }) : t('doneAll')}</Notice>
        <form action={undo} className="grid gap-3">
          <FormRefusal state={undone} />
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="was" value={JSON.stringify(was)} />
          <div>
            <SubmitButton variant="secondary">{t('undo')}</SubmitButton>
          </div>
        </form>
      </>
    );
  }
  return (
    <form action={stop} className="grid gap-3">
      <FormRefusal state={state} />
      <input type="hidden" name="token" value={token} />
      {kind && (
        <div>
          <SubmitButton name="what" value="kind">
            {t('stopKind', { kind })}
          </SubmitButton>
        </div>
      )}
      <div>
        <SubmitButton name="what" value="all" variant={kind ? 'secondary' : 'primary'}>
          {t('stopAll')}
        </SubmitButton>
      </div>
      <p className="text-muted">{t('inboxStays')}</p>
    </form>
  );
}

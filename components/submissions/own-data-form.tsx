'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { unsent } from '@/lib/form-state';
import { forgetAddressAction, withdrawTipAction } from '@/lib/submissions/actions';

type OwnDataFormProps = { token: string; email: string | null };

/** Where the sender of a tip deletes the address, or everything. Works before the page is alive, too. */
export function OwnDataForm({ token, email }: OwnDataFormProps) {
  const t = useTranslations('submissions.status');
  const [stopped, stop] = useActionState(forgetAddressAction, unsent as ActionState<void>);
  const [gone, withdraw] = useActionState(withdrawTipAction, unsent as ActionState<void>);
  if (gone.status === 'done') return <Notice>{t('withdrawn_done')}</Notice>;
  return (
    <div className="grid gap-6">
      {stopped.status === 'done' && <Notice>{t('mailStopped')}</Notice>}
      {email && stopped.status !== 'done' && (
        <form action={stop} className="grid gap-2">
          <FormRefusal state={stopped} />
          <p dir="auto">{t('yourMail', { email })}</p>
          <input type="hidden" name="token" value={token} />
          <div>
            <SubmitButton variant="secondary">{t('stopMail')}</SubmitButton>
          </div>
        </form>
      )}
      <details>
        <summary className="cursor-pointer text-danger">{t('withdraw')}</summary>
        <form action={withdraw} className="mt-2 grid gap-2 border-s-2 ps-3">
          <FormRefusal state={gone} />
          <input type="hidden" name="token" value={token} />
          <p>{t('withdrawHint')}</p>
          <div>
            <SubmitButton variant="danger">{t('withdrawVerb')}</SubmitButton>
          </div>
        </form>
      </details>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { unsent } from '@/lib/form-state';
import { confirmSubscriptionAction, endSubscriptionAction } from '@/lib/subscriptions/actions';

type SubscriptionFormProps = { token: string; email: string; confirmed: boolean };

/** Confirms a subscription or ends it; works before the page is alive, too. */
export function SubscriptionForm({ token, email, confirmed }: SubscriptionFormProps) {
  const t = useTranslations('subscriptions');
  const [said, confirm] = useActionState(confirmSubscriptionAction, unsent as ActionState<void>);
  const [ended, end] = useActionState(endSubscriptionAction, unsent as ActionState<void>);
  if (ended.status === 'done') return <Notice>{t('ended')}</Notice>;
  const isConfirmed = confirmed || said.status === 'done';
  return (
    <>
      {said.status === 'done' && <Notice>{t('confirmed', { email })}</Notice>}
      {!isConfirmed && (
        <form action={confirm}>
          <FormRefusal state={said} />
          <input type="hidden" name="token" value={token} />
          <SubmitButton>{t('confirm')}</SubmitButton>
        </form>
      )}
      <form action={end}>
        <FormRefusal state={ended} />
        <input type="hidden" name="token" value={token} />
        <SubmitButton variant="secondary">{t(isConfirmed ? 'end' : 'decline')}</SubmitButton>
      </form>
    </>
  );
}

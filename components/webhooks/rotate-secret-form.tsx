'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { OneTimeSecret } from '@/components/layout/one-time-secret';
import { SubmitButton } from '@/components/ui/submit-button';
import { unsent } from '@/lib/form-state';
import { rotateWebhookSecretAction } from '@/lib/webhooks/actions';

type RotateSecretFormProps = {
  webhookId: string;
  /** Until when the earlier secret signs as well, in words. */
  until: string | null;
};

/** Makes a new secret, which is shown once. */
export function RotateSecretForm({ webhookId, until }: RotateSecretFormProps) {
  const t = useTranslations('webhooks');
  const [state, action] = useActionState(rotateWebhookSecretAction, unsent);
  return (
    <form action={action} className="grid gap-3">
      <FormRefusal state={state} />
      <input type="hidden" name="webhookId" value={webhookId} />
      <p className="max-w-[66ch] text-muted">{until ? t('rotating', { until }) : t('rotateWhy')}</p>
      {state.status === 'done' && (
        <OneTimeSecret
          key={state.result.secret}
          title={t('rotated')}
          hint={t('secretHint')}
          value={state.result.secret}
        />
      )}
      <div>
        <SubmitButton variant="secondary">{t('rotate')}</SubmitButton>
      </div>
    </form>
  );
}

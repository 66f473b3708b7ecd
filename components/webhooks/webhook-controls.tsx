import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { ActionForm } from '@/components/layout/action-form';
import { ConfirmAction } from '@/components/layout/confirm-action';
import { FormVersion } from '@/components/layout/form-version';
import { SubmitButton } from '@/components/ui/submit-button';
import { sendTestAction } from '@/lib/webhook-deliveries/actions';
import {
  changeWebhookAction,
  removeWebhookAction,
  switchWebhookAction,
} from '@/lib/webhooks/actions';
import type { WebhookView } from '@/lib/webhooks/queries';
import { WebhookFields } from './webhook-fields';

/** What an admin can do with a webhook. */
export function WebhookControls({ webhook }: { webhook: WebhookView }) {
  const t = useTranslations('webhooks');
  const { id, name, version, health } = webhook;
  const isOff = health === 'paused' || health === 'disabled';
  const fields = { webhookId: id };
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-start gap-2">
        <ActionButton action={sendTestAction} fields={fields} disabled={isOff}>
          {t('test')}
        </ActionButton>
        <ActionButton
          key={`${isOff}`}
          action={switchWebhookAction}
          fields={{ ...fields, on: `${isOff}` }}
          variant={isOff ? 'primary' : 'secondary'}
        >
          {t(isOff ? 'resume' : 'pause')}
        </ActionButton>
        <ConfirmAction
          action={removeWebhookAction}
          fields={fields}
          title={t('removeTitle', { name })}
          description={t('removeText')}
          verb={t('remove')}
          button={{ variant: 'quiet' }}
        />
      </div>
      <details>
        <summary className="link w-fit cursor-pointer font-medium">{t('change')}</summary>
        <ActionForm
          key={version}
          action={changeWebhookAction}
          fields={fields}
          named={['name', 'url', 'events']}
          label={t('change')}
          className="mt-4 grid gap-4"
        >
          <FormVersion seen={version} />
          <WebhookFields webhook={webhook} />
          <div>
            <SubmitButton>{t('save')}</SubmitButton>
          </div>
        </ActionForm>
      </details>
    </div>
  );
}

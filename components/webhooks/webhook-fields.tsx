import { useTranslations } from 'next-intl';
import { FormTextField } from '@/components/layout/form-text-field';
import type { WebhookView } from '@/lib/webhooks/queries';
import { EventChoices } from './event-choices';

/** What most receivers want, and what the public sees anyway. */
const usual = [
  'publication.first',
  'publication.updated',
  'publication.corrected',
  'publication.retracted',
] as const;

/** Everything that is said about a webhook; of one that is changed, what was said. */
export function WebhookFields({ webhook }: { webhook?: WebhookView }) {
  const t = useTranslations('webhooks');
  return (
    <>
      <FormTextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        initial={webhook?.name}
        autoComplete="off"
        required
      />
      <FormTextField
        name="url"
        label={t('url')}
        hint={t('urlHint')}
        initial={webhook?.url}
        type="url"
        dir="ltr"
        autoComplete="off"
        required
      />
      <EventChoices chosen={webhook?.events ?? usual} />
    </>
  );
}

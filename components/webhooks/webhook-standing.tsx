import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { formatDateTime } from '@/lib/format';
import type { WebhookView } from '@/lib/webhooks/queries';

/** What is wrong with a webhook, and the way back; nothing where nothing is. */
export function WebhookStanding({ webhook }: { webhook: WebhookView }) {
  const t = useTranslations('webhooks');
  const locale = useLocale();
  const { health, disabledReason, failingSince } = webhook;
  if (health === 'disabled') {
    return (
      <Notice tone="error" title={t(`disabled.${disabledReason ?? 'failing'}`)}>
        {t('wayBack')}
      </Notice>
    );
  }
  if (health === 'paused') return <Notice>{t('pausedWhy')}</Notice>;
  if (health !== 'failing' || !failingSince) return null;
  return (
    <Notice tone="warn">{t('failingWhy', { since: formatDateTime(locale, failingSince) })}</Notice>
  );
}

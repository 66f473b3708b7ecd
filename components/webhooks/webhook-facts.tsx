import { useTranslations } from 'next-intl';
import { Timestamp } from '@/components/ui/timestamp';
import type { WebhookView } from '@/lib/webhooks/queries';
import { WebhookHealth } from './webhook-health';
import { wordOf } from './words';

/** Where a webhook sends what, and when something arrived last. */
export function WebhookFacts({ webhook, now }: { webhook: WebhookView; now: string }) {
  const t = useTranslations('webhooks');
  const { url, events, health, deliveredAt } = webhook;
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)] [&_dt]:text-muted">
      <dt>{t('healthLabel')}</dt>
      <dd>
        <WebhookHealth health={health} />
      </dd>
      <dt>{t('lastArrived')}</dt>
      <dd>{deliveredAt ? <Timestamp value={deliveredAt} now={now} /> : t('never')}</dd>
      <dt>{t('url')}</dt>
      <dd dir="ltr" className="text-start font-mono text-12/5 wrap-anywhere">
        {url}
      </dd>
      <dt>{t('events')}</dt>
      <dd>
        <ul className="flex flex-wrap gap-x-4">
          {events.map((type) => (
            <li key={type}>{t(`event.${wordOf(type)}`)}</li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { Link } from '@/components/ui/link';
import { Timestamp } from '@/components/ui/timestamp';
import { paths } from '@/lib/paths';
import type { WebhookView } from '@/lib/webhooks/queries';
import { WebhookHealth } from './webhook-health';

/** The team's webhooks with how they stand. */
export function WebhookList({ webhooks, now }: { webhooks: WebhookView[]; now: string }) {
  const t = useTranslations('webhooks');
  if (webhooks.length === 0) {
    return (
      <EmptyState level={3} title={t('empty')}>
        {t('emptyWhy')}
      </EmptyState>
    );
  }
  return (
    <ul className="border-b">
      {webhooks.map((webhook) => (
        <li
          key={webhook.id}
          className="relative grid gap-x-4 border-t py-3 hover:bg-sunk sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <Link
              href={paths.desk.webhook(webhook.id)}
              data-list-link=""
              dir="auto"
              className="font-semibold wrap-anywhere text-ink no-underline after:absolute after:inset-0 hover:text-accent"
            >
              {webhook.name}
            </Link>
            <p dir="ltr" className="truncate text-start font-mono text-12/5 text-muted">
              {webhook.url}
            </p>
          </div>
          <div className="flex flex-wrap items-baseline gap-x-3 text-12/5 text-muted sm:flex-col sm:items-end">
            <span className="text-14/5 text-ink">
              <WebhookHealth health={webhook.health} />
            </span>
            <WebhookFigures {...{ webhook, now }} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function WebhookFigures({ webhook, now }: { webhook: WebhookView; now: string }) {
  const t = useTranslations('webhooks');
  const { events, waiting, unsent, deliveredAt } = webhook;
  return (
    <span className="flex flex-wrap gap-x-3 tabular-nums">
      <span>{t('eventCount', { count: events.length })}</span>
      {waiting > 0 && <span>{t('waiting', { count: waiting })}</span>}
      {unsent > 0 && <span className="text-danger">{t('unsent', { count: unsent })}</span>}
      {deliveredAt && (
        <span>
          {t.rich('arrived', { time: () => <Timestamp value={deliveredAt} now={now} /> })}
        </span>
      )}
    </span>
  );
}

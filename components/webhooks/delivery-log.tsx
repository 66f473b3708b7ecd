import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import type { DeliveryView } from '@/lib/webhook-deliveries/queries';
import { type DeliveryFilter, deliveryFilters } from '@/lib/webhook-deliveries/schema';
import { DeliveryRow } from './delivery-row';

type DeliveryLogProps = {
  webhookId: string;
  items: DeliveryView[];
  nextCursor: string | null;
  show: DeliveryFilter;
  /** Whether this is not the first page. */
  later: boolean;
  /** Whether deliveries can be sent again: of a webhook that is on, by an admin who may write. */
  canReplay: boolean;
  now: string;
};

/** What was sent to a webhook, newest first; each line opens. */
export function DeliveryLog(props: DeliveryLogProps) {
  const { webhookId, items, nextCursor, show, later, canReplay, now } = props;
  const t = useTranslations('webhooks');
  const which = show === 'all' ? undefined : show;
  return (
    <div className="grid gap-3">
      <nav aria-label={t('filter')} className="flex flex-wrap gap-x-4 gap-y-1">
        {deliveryFilters.map((filter) => (
          <Link
            key={filter}
            href={paths.desk.webhook(webhookId, { show: filter === 'all' ? undefined : filter })}
            aria-current={filter === show ? 'page' : undefined}
            className="link aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {t(`show.${filter}`)}
          </Link>
        ))}
        <Link href={paths.desk.webhook(webhookId, { show: which })} className="link ms-auto">
          {t('lookAgain')}
        </Link>
      </nav>
      {items.length > 0 ? (
        <ol className="border-b">
          {items.map((delivery) => (
            <DeliveryRow key={delivery.id} {...{ webhookId, delivery, canReplay, now }} />
          ))}
        </ol>
      ) : (
        <EmptyState level={3} title={t(`logEmpty.${show}`)}>
          {t(`logEmptyWhy.${show}`)}
        </EmptyState>
      )}
      <div className="flex flex-wrap gap-2">
        {later && (
          <LinkButton href={paths.desk.webhook(webhookId, { show: which })}>
            {t('newest')}
          </LinkButton>
        )}
        {nextCursor && (
          <LinkButton href={paths.desk.webhook(webhookId, { show: which, cursor: nextCursor })}>
            {t('older')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

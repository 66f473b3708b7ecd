import { useLocale, useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import { formatDateTime } from '@/lib/format';
import { paths } from '@/lib/paths';
import type { DeliveryView } from '@/lib/webhook-deliveries/queries';
import type { DeliveryFilter } from '@/lib/webhook-deliveries/schema';
import type { WebhookView } from '@/lib/webhooks/queries';
import { DeliveryLog } from './delivery-log';
import { ReplayForm } from './replay-form';
import { RotateSecretForm } from './rotate-secret-form';
import { WebhookControls } from './webhook-controls';
import { WebhookFacts } from './webhook-facts';
import { WebhookStanding } from './webhook-standing';

type WebhookBodyProps = {
  webhook: WebhookView;
  items: DeliveryView[];
  nextCursor: string | null;
  show: DeliveryFilter;
  later: boolean;
  now: string;
};

/** A webhook: how it stands, what can be done, and what was sent to it. */
export function WebhookBody({ webhook, now, ...log }: WebhookBodyProps) {
  const t = useTranslations('webhooks');
  const locale = useLocale();
  const { id, health, unsent, failingSince, previousSecretUntil: until, createdAt, can } = webhook;
  const canReplay = can.change && health !== 'paused' && health !== 'disabled';
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <p>
          <Link href={paths.desk.settings('webhooks')} className="link">
            {t('all')}
          </Link>
        </p>
        <WebhookStanding webhook={webhook} />
        <WebhookFacts {...{ webhook, now }} />
        {can.change && <WebhookControls webhook={webhook} />}
      </div>
      <section aria-labelledby="deliveries" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <SectionHeading id="deliveries" level={3}>
          {t('log')}
        </SectionHeading>
        <p className="max-w-[66ch] text-muted">{t('logWhy')}</p>
        {canReplay && unsent > 0 && (
          <ReplayForm
            webhookId={id}
            unsent={unsent}
            since={(failingSince ?? createdAt).slice(0, 10)}
          />
        )}
        <DeliveryLog {...log} {...{ webhookId: id, canReplay, now }} />
      </section>
      {can.change && (
        <section aria-labelledby="secret" className="grid gap-3">
          <SectionHeading id="secret" level={3}>
            {t('secret')}
          </SectionHeading>
          <RotateSecretForm webhookId={id} until={until && formatDateTime(locale, until)} />
        </section>
      )}
    </>
  );
}

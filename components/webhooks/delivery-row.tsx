import { ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { Dot } from '@/components/ui/dot';
import { Timestamp } from '@/components/ui/timestamp';
import { formatNumber } from '@/lib/format';
import { replayDeliveryAction } from '@/lib/webhook-deliveries/actions';
import type { DeliveryView } from '@/lib/webhook-deliveries/queries';
import { AttemptList } from './attempt-list';

type DeliveryRowProps = {
  webhookId: string;
  delivery: DeliveryView;
  canReplay: boolean;
  now: string;
};

const tones = {
  waiting: 'neutral',
  delivered: 'accent',
  failed: 'danger',
  held: 'warn',
} as const;

/** One delivery: what became of it, and inside what was sent and answered. */
export function DeliveryRow({ webhookId, delivery, canReplay, now }: DeliveryRowProps) {
  const t = useTranslations('webhooks');
  const { id, type, payload, log } = delivery;
  return (
    <li className="border-t">
      <details className="group">
        <summary
          data-list-link=""
          className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-2 py-2 hover:bg-sunk sm:grid-cols-[auto_minmax(0,1fr)_auto]"
        >
          <ChevronRight
            aria-hidden="true"
            className="mt-0.5 size-4 text-muted group-open:rotate-90 rtl:-scale-x-100 rtl:group-open:scale-x-100"
          />
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
            <DeliveryState delivery={delivery} />
            <span dir="ltr" className="font-mono text-12/5 wrap-anywhere">
              {type}
            </span>
          </span>
          <DeliveryFigures {...{ delivery, now }} />
        </summary>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 border-s-2 py-2 ps-4 mb-3">
          <p className="text-12/5 text-muted">
            {t.rich('id', {
              id: () => (
                <code dir="ltr" className="font-mono text-ink wrap-anywhere select-all">
                  {id}
                </code>
              ),
            })}
          </p>
          <section aria-label={t('body')}>
            <h4 className="eyebrow">{t('body')}</h4>
            <pre
              dir="ltr"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: wide text is scrolled by keyboard too.
              tabIndex={0}
              className="mt-1 max-h-80 overflow-auto rounded bg-sunk p-3 font-mono text-12/5"
            >
              {indented(payload)}
            </pre>
          </section>
          <AttemptList log={log} />
          {canReplay && (
            <ActionButton
              action={replayDeliveryAction}
              fields={{ webhookId, deliveryId: id }}
              label={t('replayOf', { type })}
            >
              {t('replay')}
            </ActionButton>
          )}
        </div>
      </details>
    </li>
  );
}

function DeliveryState({ delivery: { state, attempts } }: Pick<DeliveryRowProps, 'delivery'>) {
  const t = useTranslations('webhooks.state');
  const failed = state === 'waiting' && attempts > 0;
  return (
    <span className="whitespace-nowrap">
      <Dot tone={failed ? 'warn' : tones[state]} hollow={state === 'waiting' && !failed} />
      {t(failed ? 'retrying' : state)}
    </span>
  );
}

function DeliveryFigures({ delivery, now }: Pick<DeliveryRowProps, 'delivery' | 'now'>) {
  const t = useTranslations('webhooks');
  const locale = useLocale();
  const { attempts, createdAt, nextAt, log } = delivery;
  const [last] = log;
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 text-12/5 text-muted tabular-nums max-sm:col-start-2 sm:justify-end">
      {last && (
        <span>{last.status ? t('status', { status: `${last.status}` }) : t('noAnswer')}</span>
      )}
      {last && <span>{t('duration', { ms: formatNumber(locale, last.durationMs) })}</span>}
      <span>{t('tries', { count: attempts })}</span>
      {nextAt && attempts > 0 && (
        <span>{t.rich('next', { time: () => <Timestamp value={nextAt} now={now} /> })}</span>
      )}
      <Timestamp value={createdAt} now={now} />
    </span>
  );
}

/** The body as it can be read; it is sent without line ends. */
function indented(payload: string): string {
  return JSON.stringify(JSON.parse(payload), null, 2);
}

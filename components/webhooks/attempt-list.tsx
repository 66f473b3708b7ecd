import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime, formatNumber } from '@/lib/format';
import type { AttemptView } from '@/lib/webhook-deliveries/queries';

/** Every request of a delivery with what was answered, the latest first. */
export function AttemptList({ log }: { log: AttemptView[] }) {
  const t = useTranslations('webhooks');
  if (log.length === 0) return null;
  return (
    <section aria-label={t('attempts')}>
      <h4 className="eyebrow">{t('attempts')}</h4>
      <ol className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-3">
        {log.map((attempt) => (
          <Attempt key={attempt.number} {...attempt} />
        ))}
      </ol>
    </section>
  );
}

function Attempt({ number, at, status, fault, answer, durationMs }: AttemptView) {
  const t = useTranslations('webhooks');
  const locale = useLocale();
  return (
    <li>
      <p className="flex flex-wrap gap-x-3 text-12/5 tabular-nums">
        <span className="font-medium">
          {t('attempt', { number: formatNumber(locale, number) })}
        </span>
        <time dateTime={at}>{formatDateTime(locale, at)}</time>
        {status !== null && <span>{t('status', { status: `${status}` })}</span>}
        <span>{t('duration', { ms: formatNumber(locale, durationMs) })}</span>
      </p>
      {fault && <p className="text-danger">{t(`fault.${fault}`)}</p>}
      {answer && <p className="mt-1 text-12/5 text-muted">{t('answer')}</p>}
      {answer && (
        <pre
          dir="ltr"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: wide text is scrolled by keyboard too.
          tabIndex={0}
          className="mt-1 max-h-40 overflow-auto rounded bg-sunk p-3 font-mono text-12/5 whitespace-pre-wrap wrap-anywhere"
        >
          {answer}
        </pre>
      )}
    </li>
  );
}

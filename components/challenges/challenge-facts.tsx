import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { ChallengeSummary } from '@/lib/challenges/view';
import { formatDate } from '@/lib/format';

/** What kind of challenge it is, about what, by whom, since when, and until when an answer is due. */
export function ChallengeFacts({ challenge }: { challenge: ChallengeSummary }) {
  const t = useTranslations('challenges');
  const locale = useLocale();
  const { kind, about, evidenceNumber, name, receivedAt, dueAt, overdue, outcome } = challenge;
  const to = t(`about.${about}`, { number: evidenceNumber ?? 0 });
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-muted">
      <span className="text-ink">{t('desk.line', { kind: t(`kinds.${kind}`), about: to })}</span>
      <span dir="auto">{t('desk.byName', { name: name ?? t('reader') })}</span>
      <span>{t('desk.received', { date: formatDate(locale, receivedAt) })}</span>
      {outcome && <Badge tone="accent">{t(`outcome.${outcome}`)}</Badge>}
      {!outcome && challenge.screening === 'passed' && (
        <span className={overdue ? 'font-semibold text-danger' : undefined}>
          {t(overdue ? 'desk.overdue' : 'desk.due', { date: formatDate(locale, dueAt) })}
        </span>
      )}
    </p>
  );
}

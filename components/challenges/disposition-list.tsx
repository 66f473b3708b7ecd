import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { ChallengeView } from '@/lib/challenges/view';
import { formatDate } from '@/lib/format';

/** Every answer that was published, the one that holds first. */
export function DispositionList({ challenge: { dispositions } }: { challenge: ChallengeView }) {
  const t = useTranslations('challenges');
  const locale = useLocale();
  return (
    <ol className="grid gap-4 empty:hidden">
      {dispositions.toReversed().map(({ number, outcome, reason, evidence, version, by, at }) => (
        <li key={number} className="grid gap-1 border-s-2 border-accent ps-4">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <b className="font-semibold">{t(`outcome.${outcome}`)}</b>
            <span className="text-muted">
              {t('desk.draftBy', { name: by.name, date: formatDate(locale, at) })}
            </span>
            {dispositions.length > 1 && (
              <Badge>{t(number === dispositions.length ? 'desk.latest' : 'desk.superseded')}</Badge>
            )}
          </p>
          <p dir="auto" className="max-w-[72ch] whitespace-pre-line wrap-break-word">
            {reason}
          </p>
          {evidence && (
            <p className="text-muted">{t('about.evidence', { number: evidence.number })}</p>
          )}
          {version !== null && (
            <p className="text-muted">{t('desk.objectedVersion', { version })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

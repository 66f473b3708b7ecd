import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { isCorrection } from '@/lib/corrections/occasion';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import type { Snapshot } from '@/lib/publications/snapshot';
import { cn } from '@/lib/utils';

/** First thing on a page whose publication corrects or retracts the one before it: when, why, what was wrong. */
export function PublicationNotice({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslations('corrections');
  const locale = useLocale();
  const { kind, cause, severity, note, publishedAt, slug, number } = snapshot;
  if (!isCorrection(kind)) return null;
  const retracted = kind === 'retraction';
  const date = formatDate(locale, publishedAt);
  return (
    <aside
      aria-labelledby="correction"
      className={cn(
        'mb-8 rounded-e border-s-4 px-4 py-3',
        retracted ? 'border-danger bg-danger-wash' : 'border-qualifies bg-qualifies-wash',
      )}
    >
      <p id="correction" className={cn('font-semibold', retracted && 'font-serif text-22')}>
        {t(retracted ? 'retractedOn' : 'correctedOn', { date })}
      </p>
      <p className="mt-1 max-w-[72ch] whitespace-pre-line wrap-break-word" dir="auto">
        {note}
      </p>
      <p className="mt-1 text-12/5 text-muted">
        {cause && t(`cause.${cause}`)}
        {severity && <> · {t(`severity.${severity}`)}</>} ·{' '}
        <Link href={paths.claimVersion(slug, number)} className="link">
          {t('seeDifference')}
        </Link>
      </p>
      {retracted && <p className="mt-2 max-w-[72ch]">{t('retractedText')}</p>}
    </aside>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import type { CorrectionView } from '@/lib/corrections/queries';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';

/** Corrections and retractions, one under the other: which claim, when, why, what was wrong, and both versions. */
export function CorrectionsList({ items }: { items: readonly CorrectionView[] }) {
  const t = useTranslations('corrections');
  const locale = useLocale();
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id} className="max-w-[72ch] border-t py-5 first:border-t-0">
          <p className="text-muted">
            <span className="font-semibold text-ink">{t(`kind.${item.kind}`)}</span> ·{' '}
            <time dateTime={item.publishedAt}>{formatDate(locale, item.publishedAt)}</time>
            {item.cause && <> · {t(`cause.${item.cause}`)}</>}
            {item.severity && <> · {t(`severity.${item.severity}`)}</>}
          </p>
          <h2 className="mt-1 font-serif text-22 wrap-break-word">
            <Link
              href={paths.claim(item.currentSlug)}
              className="text-ink no-underline hover:underline hover:decoration-1 hover:underline-offset-4"
            >
              <span lang={item.language ?? undefined} dir="auto">
                <Quoted>{item.statement}</Quoted>
              </span>
            </Link>
          </h2>
          <p className="mt-2 font-serif text-18/7.5 whitespace-pre-line wrap-break-word" dir="auto">
            {item.note}
          </p>
          <ul className="mt-2 flex flex-wrap gap-x-4 text-12/5">
            {[item.number, item.number - 1].map((number) => (
              <li key={number}>
                <Link href={paths.claimVersion(item.currentSlug, number)} className="link">
                  {t(number === item.number ? 'version' : 'versionBefore', { number })}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

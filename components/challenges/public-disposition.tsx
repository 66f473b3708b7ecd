import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type {
  PublicDisposition as Disposition,
  PublicChallenge,
} from '@/lib/challenges/public-queries';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';

type PublicDispositionProps = {
  disposition: Disposition;
  slug: string;
  followed: PublicChallenge['followed'];
};

/** What became of an objection, why, where readers find more, and which publication followed. */
export function PublicDisposition({ disposition, slug, followed }: PublicDispositionProps) {
  const t = useTranslations('challenges');
  const words = useTranslations('publications');
  const locale = useLocale();
  const { outcome, reason, evidence, version, by, at } = disposition;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap gap-x-2">
        <b className="font-semibold">{t(`outcome.${outcome}`)}</b>
        <span className="text-muted">
          {t('public.decided', { name: by, date: formatDate(locale, at) })}
        </span>
      </p>
      <p dir="auto" className="max-w-[72ch] whitespace-pre-line wrap-break-word">
        {reason}
      </p>
      {evidence && (
        <p>
          <Link href={paths.evidence(slug, evidence.id)} className="link">
            {t('public.seeEvidence', { number: evidence.number })}
          </Link>
        </p>
      )}
      {version !== null && !followed && (
        <p>
          <Link href={paths.claimVersion(slug, version)} className="link" prefetch={false}>
            {t('public.seeVersion', { version })}
          </Link>
        </p>
      )}
      {followed && (
        <p>
          <Link href={paths.claimVersion(slug, followed.number)} className="link" prefetch={false}>
            {t('public.followed', {
              version: followed.number,
              kind: words(`kind.${followed.kind}`),
              date: formatDate(locale, followed.publishedAt),
            })}
          </Link>
        </p>
      )}
    </div>
  );
}

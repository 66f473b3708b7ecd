import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import type { PublicationView } from '@/lib/publications/queries';

type VersionListProps = {
  versions: PublicationView['versions'];
  slug: string;
  /** The version that is on the screen. */
  shown: number;
};

/** Every version of a published claim, newest first, with its kind, cause and note. */
export function VersionList({ versions, slug, shown }: VersionListProps) {
  const t = useTranslations('publications');
  const words = useTranslations('corrections');
  const locale = useLocale();
  return (
    <ul className="text-muted [&>li+li]:mt-2">
      {versions.map(({ number, kind, cause, severity, note, publishedAt }) => (
        <li key={number}>
          <Link href={paths.claimVersion(slug, number)} className="link">
            {t('versionLine', { number, date: formatDate(locale, publishedAt) })}
          </Link>{' '}
          · {t(`kind.${kind}`)}
          {number === shown && <> · {t('current')}</>}
          {cause && <> · {words(`cause.${cause}`)}</>}
          {severity && <> · {words(`severity.${severity}`)}</>}
          {note && (
            <span className="block whitespace-pre-line wrap-break-word" dir="auto">
              {note}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

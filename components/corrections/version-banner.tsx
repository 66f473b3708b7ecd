import { useLocale, useTranslations } from 'next-intl';
import { Glue } from '@/components/ui/glue';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import type { PublicationView } from '@/lib/publications/queries';

type VersionBannerProps = {
  publication: PublicationView;
  /** The address of the claim's page today. */
  slug: string;
};

/** First thing on the page of a version: which one it is, by what it was superseded and why, and the way to the current one. */
export function VersionBanner({ publication, slug }: VersionBannerProps) {
  const t = useTranslations('corrections');
  const locale = useLocale();
  const { snapshot, versions } = publication;
  const next = versions.find(({ number }) => number === snapshot.number + 1);
  const latest = versions[0];
  const day = (iso: string) => formatDate(locale, iso);
  const retractedLater =
    latest?.kind === 'retraction' && latest.number > (next?.number ?? latest.number);
  return (
    <aside
      aria-label={t('banner.label')}
      className="mb-8 rounded-e border-s-4 border-qualifies bg-qualifies-wash px-4 py-3"
    >
      <p className="font-semibold">
        {t(next ? 'banner.superseded' : 'banner.current', {
          number: snapshot.number,
          date: day(snapshot.publishedAt),
        })}
      </p>
      {next && (
        <>
          <p className="mt-1">
            {t('banner.by', { kind: next.kind, number: next.number, date: day(next.publishedAt) })}
            {next.cause && (
              <>
                {' '}
                {t(`cause.${next.cause}`)}
                <Glue mark="stop" />
              </>
            )}
          </p>
          {next.note && (
            <p className="mt-1 max-w-[72ch] whitespace-pre-line wrap-break-word" dir="auto">
              {next.note}
            </p>
          )}
        </>
      )}
      {retractedLater && (
        <p className="mt-1 font-semibold">
          {t('banner.retracted', { date: day(latest.publishedAt) })}
        </p>
      )}
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        <li>
          <Link href={paths.claim(slug)} className="link">
            {t('banner.read')}
          </Link>
        </li>
        <li>
          <a href={paths.api.publishedVersion(slug, snapshot.number)} className="link">
            {t('banner.record')}
          </a>
        </li>
      </ul>
    </aside>
  );
}

import { useTranslations } from 'next-intl';
import { ClaimPage } from '@/components/publications/claim-page';
import { Link } from '@/components/ui/link';
import type { VersionView } from '@/lib/mementos/version-queries';
import { paths } from '@/lib/paths';
import { VersionBanner } from './version-banner';
import { VersionDifference } from './version-difference';

type VersionPageProps = {
  version: VersionView;
  /** The address of the claim's page today. */
  slug: string;
  origin: string;
};

/** One publication of a claim, for ever: what superseded it, what changed, and the page as it was. */
export function VersionPage({ version, slug, origin }: VersionPageProps) {
  const { publication } = version;
  return (
    <>
      <VersionBanner publication={publication} slug={slug} />
      <ClaimPage
        publication={publication}
        validAsOf={null}
        origin={origin}
        version={<Changes version={version} slug={slug} />}
      />
    </>
  );
}

function Changes({ version, slug }: Omit<VersionPageProps, 'origin'>) {
  const t = useTranslations('corrections');
  const { publication, since, until } = version;
  const { number, approved } = publication.snapshot;
  const { language } = approved.claim;
  if (!since && !until) return null;
  const neighbours = [
    { to: number - 1, word: 'previous', there: since !== null },
    { to: number + 1, word: 'next', there: until !== null },
  ] as const;
  return (
    <section id="changes" aria-label={t('neighbours.label')} className="mt-10 border-b">
      {since && (
        <VersionDifference
          title={t('difference.since', { number })}
          {...{ difference: since, language }}
        />
      )}
      {until && (
        <VersionDifference
          title={t('difference.until', { number: number + 1 })}
          {...{ difference: until, language }}
        />
      )}
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-t py-3">
        {neighbours.map(
          ({ to, word, there }) =>
            there && (
              <li key={word}>
                <Link href={paths.claimVersion(slug, to)} className="link">
                  {t(`neighbours.${word}`, { number: to })}
                </Link>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

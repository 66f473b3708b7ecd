import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { PublishedClaim } from '@/lib/publications/queries';
import type { Facet } from '@/lib/published-search/facets';
import { ClaimSearch } from './claim-search';
import { PublishedList } from './published-list';

type HomePageProps = {
  publisher: { name: string; description: string };
  latest: readonly PublishedClaim[];
  contested: readonly PublishedClaim[];
  topics: readonly Facet[];
};

/** What this publisher checks, a search, the latest and the most contested claims, and the topics. */
export function HomePage({ publisher, latest, contested, topics }: HomePageProps) {
  const t = useTranslations('publications');
  return (
    <>
      <PageHeader
        title={t('home.title')}
        lead={publisher.description || t('home.lead', { publisher: publisher.name })}
      />
      <ClaimSearch />
      {latest.length === 0 ? (
        <div className="mt-10">
          <EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>
        </div>
      ) : (
        <section className="mt-10">
          <SectionHeading
            actions={
              <Link href={paths.claims()} className="link">
                {t('list.more')}
              </Link>
            }
          >
            {t('home.latest')}
          </SectionHeading>
          <PublishedList items={latest} />
        </section>
      )}
      {contested.length > 0 && (
        <section className="mt-10">
          <SectionHeading>{t('home.contested')}</SectionHeading>
          <PublishedList items={contested} />
        </section>
      )}
      {topics.length > 0 && (
        <section className="mt-10">
          <SectionHeading>{t('home.topics')}</SectionHeading>
          <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
            {topics.map(({ value, name, count }) => (
              <li key={value}>
                <Link href={paths.topic(value)} className="link">
                  {name}
                </Link>{' '}
                <span className="text-muted tabular-nums">{count}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

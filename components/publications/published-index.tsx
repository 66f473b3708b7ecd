import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/paths';
import type { Facet, PublishedClaim } from '@/lib/publications/queries';
import type { PublishedFilters as Filters } from '@/lib/publications/schema';
import { PublishedFilters } from './published-filters';
import { PublishedList } from './published-list';

type PublishedIndexProps = {
  filters: Filters;
  facets: { topics: Facet[]; ratings: Facet[]; claimants: Facet[] };
  found: { items: PublishedClaim[]; total: number; pages: number };
};

/** The list of published claims with its filters, its count and its pages. */
export function PublishedIndex({ filters, facets, found }: PublishedIndexProps) {
  const t = useTranslations('publications.list');
  const { page, sort, ...rest } = filters;
  const filtered = Object.values(rest).some(Boolean);
  const empty = filtered
    ? { title: t('noMatch'), text: t('noMatchText') }
    : { title: t('empty'), text: t('emptyText') };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PublishedFilters
        filters={filters}
        facets={facets}
        filtered={filtered || sort !== 'newest'}
      />
      <p className="mt-6 mb-2 border-b pb-2 text-muted" role="status">
        {t(filtered ? 'found' : 'count', { count: found.total })}
      </p>
      {found.items.length > 0 ? (
        <PublishedList items={found.items} />
      ) : (
        <EmptyState title={empty.title}>{empty.text}</EmptyState>
      )}
      {found.pages > 1 && (
        <Pagination
          page={page}
          pages={found.pages}
          href={(wanted) =>
            paths.claims({ ...rest, sort: sort === 'newest' ? undefined : sort, page: wanted })
          }
        />
      )}
    </>
  );
}

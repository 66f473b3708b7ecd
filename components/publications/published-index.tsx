import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/paths';
import type { PublishedPage } from '@/lib/publications/queries';
import type { PublishedFilters as Filters } from '@/lib/publications/schema';
import { PublishedFilters } from './published-filters';
import { PublishedList } from './published-list';
import { SearchNotes } from './search-notes';

type PublishedIndexProps = {
  filters: Filters;
  found: PublishedPage;
};

/** The list of published claims with its filters, its count and its pages. */
export function PublishedIndex({ filters, found }: PublishedIndexProps) {
  const t = useTranslations('publications.list');
  const { page, sort, ...rest } = filters;
  const filtered = Object.values(rest).some(Boolean);
  const countKey = found.more ? 'foundMore' : filtered ? 'found' : 'count';
  const empty = filtered
    ? { title: t('noMatch'), text: t('noMatchText') }
    : { title: t('empty'), text: t('emptyText') };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PublishedFilters
        filters={filters}
        facets={found.facets}
        filtered={filtered || sort !== undefined}
      />
      <div className="mt-6 mb-2 grid gap-1 border-b pb-2 text-muted" role="status">
        <p>{t(countKey, { count: found.total })}</p>
        <SearchNotes found={found} />
      </div>
      {found.items.length > 0 ? (
        <PublishedList items={found.items} />
      ) : (
        <EmptyState title={empty.title}>{empty.text}</EmptyState>
      )}
      {found.pages > 1 && (
        <Pagination
          page={page}
          pages={found.pages}
          href={(wanted) => paths.claims({ ...rest, sort, page: wanted })}
        />
      )}
    </>
  );
}

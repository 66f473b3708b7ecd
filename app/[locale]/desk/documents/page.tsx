import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LibraryEmpty } from '@/components/documents/library-empty';
import { LibraryFilters } from '@/components/documents/library-filters';
import { LibraryPages } from '@/components/documents/library-pages';
import { LibraryTable } from '@/components/documents/library-table';
import { DeskPage } from '@/components/layout/desk-page';
import { LostPage } from '@/components/layout/lost-page';
import { LinkButton } from '@/components/ui/link-button';
import { deskMember } from '@/lib/auth/viewer';
import { readDocumentFilter } from '@/lib/documents/library';
import { canImport } from '@/lib/documents/policy';
import { countDocuments, listDocumentFacets, listDocuments } from '@/lib/documents/queries';
import { isFiltered } from '@/lib/documents/schema';

import { paths } from '@/lib/paths';
import { countOpenSuggestions } from '@/lib/suggestions/queries';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents');
  return { title: t('title') };
}

export default async function DocumentsPage({ searchParams }: Props) {
  const { filter, lostPage } = readDocumentFilter(await searchParams);
  const member = await deskMember(paths.desk.documents());
  const [t, suggestions, list, count, facets, open] = await Promise.all([
    getTranslations('documents'),
    getTranslations('suggestions'),
    listDocuments(member, filter),
    countDocuments(member, filter),
    listDocumentFacets(member),
    countOpenSuggestions(member),
  ]);
  const filtered = isFiltered(filter);
  const shown = list.items.length > 0;
  const may = canImport(member);
  return (
    <DeskPage
      title={t('title')}
      note={filtered ? t('found', { count }) : shown && t('count', { count })}
      actions={
        <>
          {open > 0 && (
            <LinkButton href={paths.desk.suggestions()} variant="quiet">
              {suggestions('library', { count: open })}
            </LinkButton>
          )}
          {shown && (
            <LinkButton href={paths.desk.annotations()} variant="quiet">
              {t('annotations')}
            </LinkButton>
          )}
          {may && <LinkButton href={paths.desk.importDocuments()}>{t('import')}</LinkButton>}
        </>
      }
    >
      <div className="grid gap-6">
        {lostPage && <LostPage />}
        {(shown || filtered) && <LibraryFilters {...{ filter, facets, filtered }} />}
        {shown ? (
          <LibraryTable items={list.items} />
        ) : (
          <LibraryEmpty filtered={filtered} canImport={may} />
        )}
        <LibraryPages filter={filter} nextCursor={list.nextCursor} />
      </div>
    </DeskPage>
  );
}

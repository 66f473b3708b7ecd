import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/components/layout/desk-page';
import { EmptyState } from '@/components/layout/empty-state';
import { FoundThings } from '@/components/search/found-things';
import { SearchForm } from '@/components/search/search-form';
import { addressFields } from '@/lib/address-fields';
import { deskMember } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';
import { searchDesk } from '@/lib/search/queries';
import { searchSchema } from '@/lib/search/schema';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Of each kind while all are shown, and on a page of one. */
const FEW = 5;
const PAGE = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('search');
  return { title: t('title') };
}

export default async function SearchPage({ searchParams }: Props) {
  const usable = addressFields(searchSchema, await searchParams);
  const member = await deskMember(paths.desk.search(usable as Record<string, string>));
  const asked = searchSchema.partial({ q: true }).parse(usable);
  const { q, kind, page } = asked;
  const limit = kind ? PAGE : FEW;
  const [t, found] = await Promise.all([
    getTranslations('search'),
    q ? searchDesk(member, { ...asked, q, limit, page: kind ? page : 1 }) : null,
  ]);
  return (
    <DeskPage title={t('title')}>
      <div className="grid max-w-220 gap-6">
        <SearchForm q={q} kind={kind} />
        {q && found ? (
          <FoundThings {...{ q, kind, page, found }} pageSize={PAGE} />
        ) : (
          <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
        )}
      </div>
    </DeskPage>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/components/layout/desk-page';
import { EmptyState } from '@/components/layout/empty-state';
import { SuggestionList } from '@/components/suggestions/suggestion-list';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { deskMember } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';
import { countOpenSuggestions, listSuggestions } from '@/lib/suggestions/queries';
import { readSuggestionFilter } from '@/lib/suggestions/schema';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('suggestions');
  return { title: t('title') };
}

export default async function SuggestionsPage({ searchParams }: Props) {
  const filter = readSuggestionFilter(await searchParams);
  const member = await deskMember(paths.desk.suggestions());
  const [t, list, count] = await Promise.all([
    getTranslations('suggestions'),
    listSuggestions(member, filter),
    countOpenSuggestions(member),
  ]);
  const { items, nextCursor } = list;
  return (
    <DeskPage
      title={t('title')}
      eyebrow={
        <>
          <Link href={paths.desk.documents()} className="link">
            {t('documents')}
          </Link>{' '}
          /
        </>
      }
      note={items.length > 0 && t('count', { count })}
    >
      {items.length === 0 ? (
        <EmptyState
          title={t('empty')}
          action={<LinkButton href={paths.desk.documents()}>{t('emptyAction')}</LinkButton>}
        >
          {t('emptyWhy')}
        </EmptyState>
      ) : (
        <div className="grid max-w-[76ch] gap-6">
          <p className="text-muted">{t('lead')}</p>
          <SuggestionList items={items} />
        </div>
      )}
      {nextCursor && (
        <LinkButton href={paths.desk.suggestions({ cursor: nextCursor })} className="mt-6">
          {t('more')}
        </LinkButton>
      )}
    </DeskPage>
  );
}

import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import type { DocumentFilter } from '@/lib/documents/schema';
import { paths } from '@/lib/paths';

type LibraryPagesProps = { filter: DocumentFilter; nextCursor: string | null };

/** The way on through a long library, and back to its beginning; nothing where one page is all. */
export function LibraryPages({ filter, nextCursor }: LibraryPagesProps) {
  const t = useTranslations('documents.pages');
  const { cursor, limit, ...rest } = filter;
  if (!cursor && !nextCursor) return null;
  return (
    <nav aria-label={t('label')} className="flex gap-3">
      {cursor && (
        <LinkButton rel="first" href={paths.desk.documents(rest)}>
          {t('first')}
        </LinkButton>
      )}
      {nextCursor && (
        <LinkButton rel="next" href={paths.desk.documents({ ...rest, cursor: nextCursor })}>
          {t('next')}
        </LinkButton>
      )}
    </nav>
  );
}

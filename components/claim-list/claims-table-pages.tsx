import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import type { ClaimFilter } from '@/lib/claims/schema';
import { claimQuery } from '@/lib/my-work/board';
import { paths } from '@/lib/paths';

type ClaimsTablePagesProps = { filter: ClaimFilter; nextCursor: string | null };

/** The way on through a long table, and back to its beginning; nothing where one page is all. */
export function ClaimsTablePages({ filter, nextCursor }: ClaimsTablePagesProps) {
  const t = useTranslations('board.pages');
  const query = claimQuery(filter, 'table');
  if (!filter.cursor && !nextCursor) return null;
  return (
    <nav aria-label={t('label')} className="flex gap-3">
      {filter.cursor && (
        <LinkButton rel="first" href={paths.desk.claims(query)}>
          {t('first')}
        </LinkButton>
      )}
      {nextCursor && (
        <LinkButton rel="next" href={paths.desk.claims({ ...query, cursor: nextCursor })}>
          {t('next')}
        </LinkButton>
      )}
    </nav>
  );
}

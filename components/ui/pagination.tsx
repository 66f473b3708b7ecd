import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from './link-button';

type PaginationProps = { page: number; pages: number; href: (page: number) => Route };

/** Nothing where there is one page only. */
export function Pagination({ page, pages, href }: PaginationProps) {
  const t = useTranslations('ui');
  if (pages <= 1) return null;
  return (
    <nav aria-label={t('pages')} className="flex items-center gap-4 py-4">
      {page > 1 && (
        <LinkButton rel="prev" href={href(page - 1)}>
          {t('previous')}
        </LinkButton>
      )}
      <span className="text-muted tabular-nums">{t('pageOf', { page, total: pages })}</span>
      {page < pages && (
        <LinkButton rel="next" href={href(page + 1)}>
          {t('next')}
        </LinkButton>
      )}
    </nav>
  );
}

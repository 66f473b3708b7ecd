import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/paths';
import type { Found } from '@/lib/search/queries';
import { type Noun, nouns } from '@/lib/search/schema';
import { FoundClaims } from './found-claims';
import { FoundComments } from './found-comments';
import { FoundDocuments } from './found-documents';
import { FoundSection } from './found-section';
import { SearchRemarks } from './search-remarks';

type FoundThingsProps = {
  q: string;
  /** Only this kind, a page of it. */
  kind?: Noun;
  page: number;
  pageSize: number;
  found: Found;
};

/** What was found, by kind: the best of each, or a page of one. */
export function FoundThings({ q, kind, page, pageSize, found }: FoundThingsProps) {
  const t = useTranslations('search');
  const of = { claim: found.claims, document: found.documents, comment: found.comments };
  const shown = kind ? [kind] : nouns.filter((noun) => of[noun].total > 0);
  const total = nouns.reduce((sum, noun) => sum + of[noun].total, 0);
  const pages = kind ? Math.ceil(of[kind].total / pageSize) : 1;
  return (
    <>
      <SearchRemarks found={found} total={total} />
      {total > 0 && (
        <nav aria-label={t('kinds')} className="flex flex-wrap gap-x-5 gap-y-1 border-b pb-2">
          <KindLink q={q} current={!kind} label={t('all')} />
          {nouns.map((noun) => (
            <KindLink
              key={noun}
              {...{ q, noun }}
              current={kind === noun}
              label={`${t(`kind.${noun}`)} ${of[noun].total}${of[noun].more ? '+' : ''}`}
            />
          ))}
        </nav>
      )}
      {total === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {shown.map((noun) => (
        <FoundSection
          key={noun}
          title={t(`kind.${noun}`)}
          all={!kind && of[noun].total > of[noun].items.length ? { q, noun } : null}
        >
          {noun === 'claim' && <FoundClaims items={found.claims.items} />}
          {noun === 'document' && <FoundDocuments items={found.documents.items} />}
          {noun === 'comment' && <FoundComments items={found.comments.items} />}
        </FoundSection>
      ))}
      <Pagination {...{ page, pages }} href={(to) => paths.desk.search({ q, kind, page: to })} />
      {found.waiting > 0 && <Notice>{t('waiting', { count: found.waiting })}</Notice>}
    </>
  );
}

type KindLinkProps = { q: string; noun?: Noun; current: boolean; label: string };

function KindLink({ q, noun, current, label }: KindLinkProps) {
  return (
    <Link
      href={paths.desk.search({ q, kind: noun })}
      aria-current={current ? 'page' : undefined}
      className="text-muted no-underline tabular-nums hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
    >
      {label}
    </Link>
  );
}

import { useFormatter, useTranslations } from 'next-intl';
import type { Found } from '@/lib/search/queries';

type SearchRemarksProps = {
  found: Pick<Found, 'partly' | 'instead' | 'documents'>;
  total: number;
};

/** How many there are if there is anything, and what was made of the words where that is not what was typed. */
export function SearchRemarks({ found, total }: SearchRemarksProps) {
  const t = useTranslations('search');
  const format = useFormatter();
  const count = t(found.documents.more ? 'countMore' : 'count', { count: total });
  return (
    <div role="status" className="grid gap-1 text-muted">
      {total > 0 && <p>{count}</p>}
      {Object.entries(found.instead).map(([typed, words]) => (
        <p key={typed}>
          {t('instead', { typed, words: format.list(words, { type: 'disjunction' }) })}
        </p>
      ))}
      {found.partly && <p>{t('partly')}</p>}
    </div>
  );
}

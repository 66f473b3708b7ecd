import { useFormatter, useTranslations } from 'next-intl';
import type { PublishedPage } from '@/lib/publications/queries';

/** What was made of the words, where that is not what was typed. */
export function SearchNotes({ found }: { found: Pick<PublishedPage, 'partly' | 'instead'> }) {
  const t = useTranslations('publications.list');
  const format = useFormatter();
  return (
    <>
      {Object.entries(found.instead).map(([typed, words]) => (
        <p key={typed}>
          {t('instead', { typed, words: format.list(words, { type: 'disjunction' }) })}
        </p>
      ))}
      {found.partly && <p>{t('partly')}</p>}
    </>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import type { SearchView } from '@/lib/evidence/queries';
import { formatDate } from '@/lib/format';
import { RecordSearch } from './record-search';

type ClaimSearchesProps = { claimId: string; searches: readonly SearchView[]; canRecord: boolean };

/** Where something was looked for and not found. */
export function ClaimSearches({ claimId, searches, canRecord }: ClaimSearchesProps) {
  const t = useTranslations('searches');
  const locale = useLocale();
  const none = searches.length === 0 ? t('empty') : undefined;
  return (
    <section aria-labelledby="searches" className="grid gap-3">
      <SectionHeading id="searches" className="mb-0" note={searches.length > 0 && searches.length}>
        {t('title')}
      </SectionHeading>
      {searches.length > 0 && (
        <ul>
          {searches.map(({ id, where, query, searchedOn, note, by }) => (
            <li
              key={id}
              data-list-row=""
              className="grid gap-x-6 border-t py-2 sm:grid-cols-[150px_1fr]"
            >
              <span className="text-muted">{formatDate(locale, searchedOn)}</span>
              <div>
                <p dir="auto">
                  <b className="font-medium">{where}</b>:{' '}
                  <span className="font-serif">{query}</span>
                </p>
                {note && (
                  <p dir="auto" className="max-w-[66ch] whitespace-pre-line text-muted">
                    {note}
                  </p>
                )}
                <p className="text-12 text-muted">{t('by', { name: by.name })}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {canRecord ? (
        <RecordSearch claimId={claimId} note={none} />
      ) : (
        none && <p className="text-muted">{none}</p>
      )}
    </section>
  );
}

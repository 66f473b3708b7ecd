import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { SuggestionList } from '@/components/suggestions/suggestion-list';
import type { Provenance } from '@/lib/lineage/queries';
import { LineageSection } from './lineage-section';

type ClaimLineageProps = Pick<Provenance, 'lineage' | 'suggestions'>;

/** Where the sources of a claim have it from, and what the machine believes about that. */
export function ClaimLineage({ lineage, suggestions }: ClaimLineageProps) {
  const t = useTranslations('suggestions');
  return (
    <LineageSection lineage={lineage} desk>
      {suggestions.length > 0 && (
        <div className="mt-6">
          <SectionHeading
            id="suggestions"
            level={3}
            note={t('count', { count: suggestions.length })}
          >
            {t('title')}
          </SectionHeading>
          <p className="mb-3 max-w-[72ch] text-12 text-muted">{t('lead')}</p>
          <SuggestionList items={suggestions} />
        </div>
      )}
    </LineageSection>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { DayRange } from '@/components/ui/day-range';
import { FilterButtons } from '@/components/ui/filter-buttons';
import { SelectField } from '@/components/ui/select-field';
import { inLanguage } from '@/lib/i18n/address';
import { paths } from '@/lib/paths';
import type { PublishedFilters as Filters } from '@/lib/publications/schema';
import type { Facet } from '@/lib/published-search/facets';
import type { PublishedFacets } from '@/lib/published-search/queries';
import { ClaimSearchField } from './claim-search-field';

type PublishedFiltersProps = {
  filters: Filters;
  facets: PublishedFacets;
  filtered: boolean;
};

/** Search and filters as a plain form: they stand in the URL and work without a script. */
export function PublishedFilters({ filters, facets, filtered }: PublishedFiltersProps) {
  const t = useTranslations('publications.list');
  const locale = useLocale();
  // What was chosen stays a choice, also where nothing has it together with the rest.
  const options = (list: Facet[], chosen?: string) =>
    (chosen && !list.some(({ value }) => value === chosen)
      ? [...list, { value: chosen, name: chosen, count: 0, atLeast: false }]
      : list
    ).map(({ value, name, count, atLeast }) => (
      <option key={value} value={value}>
        {atLeast ? t('valueAtLeast', { name, count }) : `${name} (${count})`}
      </option>
    ));
  const sort = filters.sort ?? (filters.q ? 'best' : 'newest');
  const selects = [
    { name: 'topic', label: t('topic'), value: filters.topic, list: facets.topics },
    { name: 'rating', label: t('rating'), value: filters.rating, list: facets.ratings },
    { name: 'claimant', label: t('claimant'), value: filters.claimant, list: facets.claimants },
    { name: 'publisher', label: t('publisher'), value: filters.publisher, list: facets.publishers },
  ];
  return (
    <search>
      <form
        action={inLanguage(paths.claims(), locale)}
        className="grid grid-cols-2 items-end gap-4 md:grid-cols-6"
      >
        <ClaimSearchField
          key={filters.q}
          label={t('search')}
          hint={t('searchHint')}
          text={filters.q}
          className="col-span-2 md:col-span-6"
        />
        {selects.map(({ name, label, value, list }) => (
          <SelectField
            key={`${name} ${value}`}
            name={name}
            label={label}
            defaultValue={value ?? ''}
            className="min-w-0"
          >
            <option value="">{t('any')}</option>
            {options(list, value)}
          </SelectField>
        ))}
        <DayRange from={filters.from} to={filters.to} labels={{ from: t('from'), to: t('to') }} />
        <SelectField
          key={sort}
          name="sort"
          label={t('sort')}
          defaultValue={sort}
          className="col-span-2 min-w-0 md:col-span-1"
        >
          <option value="best">{t('best')}</option>
          <option value="newest">{t('newest')}</option>
          <option value="contested">{t('contested')}</option>
        </SelectField>
        <FilterButtons
          labels={{ apply: t('apply'), clear: t('clear') }}
          clear={filtered ? paths.claims() : null}
          variant="primary"
          className="col-span-2"
        />
      </form>
    </search>
  );
}

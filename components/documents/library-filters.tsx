import Form from 'next/form';
import { useLocale, useTranslations } from 'next-intl';
import { DayRange } from '@/components/ui/day-range';
import { FilterButtons } from '@/components/ui/filter-buttons';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { Facet } from '@/lib/documents/queries';
import { type DocumentFilter, documentSorts } from '@/lib/documents/schema';
import { formatLanguage } from '@/lib/format';
import { paths } from '@/lib/paths';

type LibraryFiltersProps = {
  filter: DocumentFilter;
  facets: { publishers: Facet[]; languages: Facet[] };
  filtered: boolean;
};

/** Search and filters of the library: they stand in the address and work without a script. */
export function LibraryFilters({ filter, facets, filtered }: LibraryFiltersProps) {
  const t = useTranslations('documents.filters');
  const locale = useLocale();
  const languages = facets.languages.map((facet) => ({
    ...facet,
    name: formatLanguage(locale, facet.value),
  }));
  return (
    <search>
      <Form
        action={paths.desk.documents()}
        className="grid grid-cols-2 items-end gap-x-3 gap-y-3 md:grid-cols-4 xl:grid-cols-[minmax(16rem,1fr)_repeat(5,minmax(8rem,auto))_max-content]"
      >
        <TextField
          key={`q ${filter.q}`}
          type="search"
          name="q"
          label={t('search')}
          title={t('searchHint')}
          placeholder={t('searchPlaceholder')}
          defaultValue={filter.q}
          maxLength={200}
          dir="auto"
          className="col-span-2 md:col-span-4 xl:col-span-1"
        />
        <FacetSelect name="publisher" value={filter.publisher} options={facets.publishers} />
        <FacetSelect name="language" value={filter.language} options={languages} />
        <DayRange from={filter.from} to={filter.to} labels={{ from: t('from'), to: t('to') }} />
        <SelectField key={filter.sort} name="sort" label={t('sort')} defaultValue={filter.sort}>
          {documentSorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`sorts.${sort}`)}
            </option>
          ))}
        </SelectField>
        <FilterButtons
          labels={{ apply: t('apply'), clear: t('clear') }}
          clear={filtered ? paths.desk.documents() : null}
        />
      </Form>
    </search>
  );
}

type FacetSelectProps = {
  name: 'publisher' | 'language';
  value: string | undefined;
  options: (Facet & { name?: string })[];
};

function FacetSelect({ name, value = '', options }: FacetSelectProps) {
  const t = useTranslations('documents.filters');
  return (
    <SelectField key={value} name={name} label={t(name)} defaultValue={value} className="min-w-0">
      <option value="">{t('any')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name ?? option.value} ({option.count})
        </option>
      ))}
    </SelectField>
  );
}

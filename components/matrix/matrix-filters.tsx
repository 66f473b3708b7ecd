import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { ChoiceField } from '@/components/ui/choice-field';
import { DayRange } from '@/components/ui/day-range';
import { FilterButtons } from '@/components/ui/filter-buttons';
import { SelectField } from '@/components/ui/select-field';
import { columnKinds, isFiltered, type MatrixFilter, matrixSorts } from '@/lib/matrix/schema';
import { paths } from '@/lib/paths';

type MatrixFiltersProps = {
  filter: MatrixFilter;
  facets: {
    topics: readonly { slug: string; name: string }[];
    claimants: readonly string[];
    publishers: readonly { value: string }[];
  };
};

/** What the matrix shows: it stands in the address and works without a script. */
export function MatrixFilters({ filter, facets }: MatrixFiltersProps) {
  const t = useTranslations('matrix.filters');
  const choices = {
    topic: facets.topics.map(({ slug, name }) => [slug, name] as const),
    claimant: facets.claimants.map((name) => [name, name] as const),
    publisher: facets.publishers.map(({ value }) => [value, value] as const),
  };
  return (
    <search>
      <Form
        action={paths.desk.matrix()}
        className="grid grid-cols-2 items-end gap-3 md:grid-cols-4 xl:grid-cols-[11.5rem_repeat(3,minmax(6rem,1fr))_9rem_9rem_11.5rem_max-content]"
      >
        <SelectField key={filter.by} name="by" label={t('by')} defaultValue={filter.by}>
          {columnKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
        {(['topic', 'claimant', 'publisher'] as const).map((name) => (
          <ChoiceField
            key={name}
            name={name}
            label={t(name)}
            any={t('any')}
            value={filter[name]}
            options={choices[name]}
          />
        ))}
        <DayRange from={filter.from} to={filter.to} labels={{ from: t('from'), to: t('to') }} />
        <SelectField key={filter.sort} name="sort" label={t('sort')} defaultValue={filter.sort}>
          {matrixSorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`sorts.${sort}`)}
            </option>
          ))}
        </SelectField>
        <FilterButtons
          labels={{ apply: t('apply'), clear: t('clear') }}
          clear={isFiltered(filter) ? paths.desk.matrix() : null}
        />
      </Form>
    </search>
  );
}

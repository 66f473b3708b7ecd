import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { paths } from '@/lib/paths';
import type { Facet } from '@/lib/publications/queries';
import type { PublishedFilters as Filters } from '@/lib/publications/schema';

type PublishedFiltersProps = {
  filters: Filters;
  facets: { topics: Facet[]; ratings: Facet[]; claimants: Facet[] };
  filtered: boolean;
};

/** Search and filters as a plain form: they stand in the URL and work without a script. */
export function PublishedFilters({ filters, facets, filtered }: PublishedFiltersProps) {
  const t = useTranslations('publications.list');
  const options = (list: Facet[]) =>
    list.map(({ value, name, count }) => (
      <option key={value} value={value}>
        {name} ({count})
      </option>
    ));
  const selects = [
    { name: 'topic', label: t('topic'), value: filters.topic, list: facets.topics },
    { name: 'rating', label: t('rating'), value: filters.rating, list: facets.ratings },
    { name: 'claimant', label: t('claimant'), value: filters.claimant, list: facets.claimants },
  ];
  return (
    <search>
      <form action="/claims" className="grid grid-cols-2 items-end gap-4 md:grid-cols-6">
        <TextField
          type="search"
          name="q"
          label={t('search')}
          defaultValue={filters.q}
          maxLength={200}
          className="col-span-2 md:col-span-3"
        />
        {selects.map(({ name, label, value, list }) => (
          <SelectField key={name} name={name} label={label} defaultValue={value ?? ''}>
            <option value="">{t('any')}</option>
            {options(list)}
          </SelectField>
        ))}
        <TextField type="date" name="from" label={t('from')} defaultValue={filters.from} />
        <TextField type="date" name="to" label={t('to')} defaultValue={filters.to} />
        <SelectField name="sort" label={t('sort')} defaultValue={filters.sort}>
          <option value="newest">{t('newest')}</option>
          <option value="contested">{t('contested')}</option>
        </SelectField>
        <div className="col-span-2 flex gap-2">
          <Button type="submit" variant="primary">
            {t('apply')}
          </Button>
          {filtered && <LinkButton href={paths.claims()}>{t('clear')}</LinkButton>}
        </div>
      </form>
    </search>
  );
}

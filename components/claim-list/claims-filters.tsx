import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { ChoiceField } from '@/components/ui/choice-field';
import { FilterButtons } from '@/components/ui/filter-buttons';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { dueChoices } from '@/lib/claim-order/due';
import { claimSorts } from '@/lib/claim-order/order';
import type { ClaimFilter } from '@/lib/claims/schema';
import { type ClaimLayout, isFiltered } from '@/lib/my-work/board';
import { paths } from '@/lib/paths';
import { ClaimPriority, ClaimState } from '@/prisma/generated/enums';
import { FoldedOnPhones } from './folded-on-phones';

type ClaimsFiltersProps = {
  filter: ClaimFilter;
  layout: ClaimLayout;
  people: { id: string; name: string }[];
  facets: { topics: { slug: string; name: string }[]; claimants: string[] };
};

/** Search and filters of the claims: they stand in the address and work without a script. */
export function ClaimsFilters({ filter, layout, people, facets }: ClaimsFiltersProps) {
  const t = useTranslations('board.filters');
  const states = useTranslations('claims.state');
  const priorities = useTranslations('priorities.names');
  const choices = {
    state: Object.values(ClaimState).map((state) => [state, states(state)] as const),
    assignee: [['me', t('me')] as const, ...people.map(({ id, name }) => [id, name] as const)],
    topic: facets.topics.map(({ slug, name }) => [slug, name] as const),
    claimant: facets.claimants.map((name) => [name, name] as const),
    priority: Object.values(ClaimPriority)
      .toReversed()
      .map((one) => [one, priorities(one)] as const),
    due: dueChoices.map((one) => [one, t(`dues.${one}`)] as const),
  };
  const values = { ...filter, state: filter.state?.[0], priority: filter.priority?.[0] };
  return (
    <search>
      <Form
        action={paths.desk.claims()}
        className="grid grid-cols-[1fr_auto] items-end gap-3 md:grid-cols-3 lg:grid-cols-4 xl:grid-cols-[minmax(7rem,1fr)_repeat(5,minmax(5rem,8rem))_minmax(8.75rem,9rem)_minmax(9.75rem,10.5rem)_auto]"
      >
        {layout === 'table' && <input type="hidden" name="view" value="table" />}
        <TextField
          key={filter.q}
          type="search"
          name="q"
          label={t('search')}
          title={t('searchHint')}
          defaultValue={filter.q}
          maxLength={300}
          dir="auto"
          className="col-span-2 md:col-span-3 lg:col-span-4 xl:col-span-1"
        />
        <FoldedOnPhones
          key={JSON.stringify(filter)}
          label={t('more', { count: countChosen(filter) })}
        >
          {(['state', 'assignee', 'topic', 'claimant', 'priority', 'due'] as const).map((name) => (
            <ChoiceField
              key={name}
              name={name}
              label={t(name)}
              any={t('any')}
              value={values[name]}
              options={choices[name]}
            />
          ))}
          <SelectField key={filter.sort} name="sort" label={t('sort')} defaultValue={filter.sort}>
            {claimSorts.map((sort) => (
              <option key={sort} value={sort}>
                {t(`sorts.${sort}`)}
              </option>
            ))}
          </SelectField>
        </FoldedOnPhones>
        <FilterButtons
          labels={{ apply: t('apply'), clear: t('clear') }}
          clear={
            isFiltered(filter) ? paths.desk.claims({ view: layout === 'table' && 'table' }) : null
          }
          className="col-start-2 self-start md:col-start-auto md:self-auto"
        />
      </Form>
    </search>
  );
}

/** How many are chosen, besides the words that are searched for. */
function countChosen({ state, assignee, topic, claimant, priority, due }: ClaimFilter): number {
  return [state?.length, assignee, topic, claimant, priority?.length, due].filter(Boolean).length;
}

import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { ChoiceField } from '@/components/ui/choice-field';
import { DayRange } from '@/components/ui/day-range';
import { FilterButtons } from '@/components/ui/filter-buttons';
import { TextField } from '@/components/ui/text-field';
import type { EventFilter } from '@/lib/audit-log/schema';
import { paths } from '@/lib/paths';
import type { PersonView } from '@/lib/people/queries';

type LogFiltersProps = { filter: EventFilter; people: readonly PersonView[] };

/** What is chosen by its noun; anything else stands under "anything". */
const nouns = [
  ...(['claim', 'evidence', 'search', 'assessment', 'verdict', 'approval'] as const),
  ...(['thread', 'comment', 'document', 'member', 'team'] as const),
];

/** Who did what to which claim and when; it stands in the address and works without a script. */
export function LogFilters({ filter, people }: LogFiltersProps) {
  const t = useTranslations('audit');
  const { actor, action, claim, from, to } = filter;
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <search>
      <Form
        action={paths.desk.audit()}
        className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap"
      >
        <ChoiceField
          name="actor"
          label={t('filters.who')}
          any={t('filters.anybody')}
          value={actor}
          options={people.map(({ id, name }) => [id, name] as const)}
        />
        <ChoiceField
          name="action"
          label={t('filters.what')}
          any={t('filters.anything')}
          value={action}
          options={nouns.map((noun) => [noun, t(`nouns.${noun}`)] as const)}
        />
        <TextField
          key={`claim ${claim}`}
          inputMode="numeric"
          name="claim"
          label={t('filters.claim')}
          defaultValue={claim}
          className="md:w-28"
        />
        <DayRange from={from} to={to} labels={{ from: t('filters.from'), to: t('filters.to') }} />
        <FilterButtons
          labels={{ apply: t('filters.apply'), clear: t('filters.clear') }}
          clear={filtered ? paths.desk.audit() : null}
        />
      </Form>
    </search>
  );
}

import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { ChoiceField } from '@/components/ui/choice-field';
import { DayRange } from '@/components/ui/day-range';
import { FilterButtons } from '@/components/ui/filter-buttons';
import { SelectField } from '@/components/ui/select-field';
import { type InsightFilter, insightQuery, presets } from '@/lib/insights/schema';
import { paths } from '@/lib/paths';

type InsightFiltersProps = {
  filter: InsightFilter;
  topics: readonly { slug: string; name: string }[];
};

/** Of which days and which topic; it stands in the address and works without a script. */
export function InsightFilters({ filter, topics }: InsightFiltersProps) {
  const t = useTranslations('insights.filters');
  const { period = '90d', from, to, topic } = filter;
  const filtered = Object.values(insightQuery(filter)).some(Boolean);
  return (
    <search>
      <Form
        action={paths.desk.insights()}
        className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap"
      >
        <SelectField key={period} name="period" label={t('period')} defaultValue={period}>
          {presets.map((preset) => (
            <option key={preset} value={preset}>
              {t(`presets.${preset}`)}
            </option>
          ))}
        </SelectField>
        <ChoiceField
          name="topic"
          label={t('topic')}
          any={t('any')}
          value={topic}
          options={topics.map(({ slug, name }) => [slug, name] as const)}
        />
        <DayRange from={from} to={to} labels={{ from: t('from'), to: t('to') }} />
        <FilterButtons
          labels={{ apply: t('apply'), clear: t('clear') }}
          clear={filtered ? paths.desk.insights() : null}
        />
        {(from || to) && <p className="col-span-2 w-full text-12 text-muted">{t('ownDays')}</p>}
      </Form>
    </search>
  );
}

import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import type { Unit } from '@/lib/insights/period';
import { type InsightFilter, insightQuery } from '@/lib/insights/schema';
import { type InsightTable, isEmpty } from '@/lib/insights/table';
import { paths } from '@/lib/paths';
import { InsightChart } from './insight-chart';
import { InsightFigures } from './insight-figures';

type InsightSectionProps = {
  table: InsightTable;
  unit: Unit;
  filter: InsightFilter;
  colours: Readonly<Record<string, string>>;
};

/** One insight: what it counts, its picture, the same as a table, and as a file. */
export function InsightSection({ table, unit, filter, colours }: InsightSectionProps) {
  const t = useTranslations('insights');
  const { name } = table;
  const title = t(`${name}.title`);
  const href = paths.api.insight(name, { ...insightQuery(filter), format: 'csv' });
  return (
    <section aria-labelledby={name} className="min-w-0 border-t pt-4">
      <SectionHeading
        id={name}
        actions={
          <a href={href} download aria-label={t('csvOf', { title })} className="link text-12">
            {t('csv')}
          </a>
        }
      >
        {title}
      </SectionHeading>
      {isEmpty(table) ? (
        <p className="text-muted">{t(`none.${name}`)}</p>
      ) : (
        <>
          <InsightChart {...{ table, unit, colours }} />
          <details className="mt-2">
            <summary className="text-12 text-accent">{t('asTable')}</summary>
            <InsightFigures {...{ table, unit }} />
          </details>
        </>
      )}
      <p className="mt-2 max-w-[72ch] text-12 text-muted">
        {t(`${name}.definition`, { unit: t(`units.${unit}`) })}
      </p>
    </section>
  );
}

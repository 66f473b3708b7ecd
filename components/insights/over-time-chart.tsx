import { useTranslations } from 'next-intl';
import { Strips } from '@/components/charts/strips';
import type { Unit } from '@/lib/insights/period';
import { type InsightTable, numberIn, textIn } from '@/lib/insights/table';
import { useInsightTexts } from './use-insight-texts';

type OverTimeChartProps = { table: InsightTable; unit: Unit };

/** A table of numbers over time, a strip a column: what there is at the end of each piece, or what happened in it. */
export function OverTimeChart({ table, unit }: OverTimeChartProps) {
  const { name, rows, columns } = table;
  const t = useTranslations('insights');
  const texts = useInsightTexts(table, unit);
  const strips = columns
    .filter(({ kind }) => kind === 'count')
    .map((column) => {
      const values = rows.map((row) => numberIn(row, column.key));
      const most = texts.count(Math.max(0, ...values));
      const note = values.every((value) => value === 0)
        ? t('nothing')
        : name === 'states'
          ? t('states.note', { last: texts.count(values.at(-1) ?? 0), most })
          : t('throughput.note', {
              total: texts.count(values.reduce((sum, value) => sum + value, 0)),
              most,
              unit: t(`units.${unit}`),
            });
      return { id: column.key, label: texts.head(column), note, values };
    });
  const days = rows.map((row) => textIn(row, 'from'));
  const precision = unit === 'month' ? ('month' as const) : ('day' as const);
  return <Strips title={texts.title} alike={name !== 'states'} {...{ strips, days, precision }} />;
}

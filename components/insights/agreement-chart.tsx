import { useLocale, useTranslations } from 'next-intl';
import { Spans } from '@/components/charts/spans';
import { formatFigureValue } from '@/lib/format';
import { type InsightTable, numberIn, type Row, textIn } from '@/lib/insights/table';
import { useInsightTexts } from './use-insight-texts';

/** Krippendorff's customary limits: below the first no conclusions, below the second tentative ones only. */
const limits = [0.667, 0.8];

const valueIn = (row: Row, key: string) => (row[key] === null ? null : numberIn(row, key));

/** How far assessors agree, in all and on each rating, with intervals. */
export function AgreementChart({ table }: { table: InsightTable }) {
  const t = useTranslations('insights.agreement');
  const locale = useLocale();
  const texts = useInsightTexts(table, 'day');
  const spans = table.rows.map((row) => {
    const [alpha, low, high] = ['alpha', 'low', 'high'].map((key) => valueIn(row, key));
    const value = texts.cell({ key: 'alpha', kind: 'alpha' }, row);
    const known = typeof low === 'number' && typeof high === 'number';
    return {
      id: textIn(row, 'of'),
      label: texts.row(row),
      note: known
        ? t('noteInterval', { alpha: value, low: texts.alpha(low), high: texts.alpha(high) })
        : t('note', { alpha: value }),
      dot: alpha ?? null,
      from: known ? low : null,
      to: known ? high : null,
    };
  });
  return (
    <Spans
      title={texts.title}
      reach={[0, 1]}
      formatValue={(value) => formatFigureValue(locale, { low: value, high: value })}
      {...{ spans, limits }}
    />
  );
}

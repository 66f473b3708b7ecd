import { useLocale, useTranslations } from 'next-intl';
import {
  formatCoefficient,
  formatDays,
  formatDuration,
  formatNumber,
  formatShare,
} from '@/lib/format';
import type { Unit } from '@/lib/insights/period';
import { type Column, type InsightTable, type Row, textIn } from '@/lib/insights/table';

const stateKeys = ['new', 'researching', 'assessing', 'drafting', 'approval'] as const;
type StateKey = (typeof stateKeys)[number];

/** The words of one insight: what its rows, columns and cells are called, the same in chart and table. */
export function useInsightTexts({ name }: Pick<InsightTable, 'name'>, unit: Unit) {
  const t = useTranslations('insights');
  const stateName = useTranslations('claims.state');
  const locale = useLocale();
  const formats = {
    count: (value: number) => formatNumber(locale, value),
    share: (value: number) => formatShare(locale, value),
    minutes: (value: number) => (value === 0 ? t('moment') : formatDuration(locale, value)),
    alpha: (value: number) => formatCoefficient(locale, value),
  };
  const row = (of: Row): string => {
    if (name === 'states' || name === 'throughput' || name === 'corrections') {
      return formatDays(locale, textIn(of, 'from'), textIn(of, 'to'));
    }
    if (name === 'waiting') return stateName(textIn(of, 'state') as StateKey);
    if (name === 'ratings') return textIn(of, 'name');
    if (name === 'load') return textIn(of, 'person');
    if (name === 'claimants') {
      if (of.kind === 'others') return t('others');
      return of.kind === 'unknown' ? t('unknown') : textIn(of, 'claimant');
    }
    if (of.of === 'nominal' || of.of === 'ordinal') return t(`agreement.${of.of}`);
    return t('agreement.against', { name: textIn(of, 'name') });
  };
  const cell = ({ key, kind }: Column, of: Row): string => {
    const value = of[key] ?? null;
    if (typeof value === 'number' && kind !== 'text' && kind !== 'day') return formats[kind](value);
    if (kind === 'minutes') return of.entered === 0 ? '' : t('notReached');
    if (key === 'alpha') {
      return of.none === 'no_variation' ? t('agreement.no_variation') : t('agreement.too_few');
    }
    return value === null ? '' : String(value);
  };
  return {
    ...formats,
    title: t(`${name}.title`),
    row,
    cell,
    head: (column: Column) => column.label ?? t(`column.${column.key}` as 'column.open'),
    rowHead:
      name === 'states' || name === 'throughput' || name === 'corrections'
        ? t(`pieces.${unit}`)
        : t(`${name}.row`),
  };
}

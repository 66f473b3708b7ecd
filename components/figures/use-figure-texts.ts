import { useLocale, useTranslations } from 'next-intl';
import { dayOf } from '@/lib/figures/chart';
import { formatDate, formatFigureValue } from '@/lib/format';
import type { MeasuredEntry } from './figure-drawing';

/** Writes the cells of a figure's row; its mark in the drawing is called by the same cells, one after another. */
export function useFigureTexts() {
  const t = useTranslations('figures');
  const stances = useTranslations('evidence.stance');
  const locale = useLocale();
  return (entry: MeasuredEntry) => {
    const { number, stance, document, figure } = entry;
    const day = dayOf(entry);
    return {
      number: String(number),
      value: `${formatFigureValue(locale, figure)}${figure.unit ? `\u00a0${figure.unit}` : ''}`,
      date: day ? formatDate(locale, day) : t('undated'),
      document: document.publisher ? `${document.title}, ${document.publisher}` : document.title,
      stance: stances(stance),
    };
  };
}

import { useLocale, useTranslations } from 'next-intl';
import { Glue } from '@/components/ui/glue';
import type { Figure } from '@/lib/digest/dossier';
import { formatDate, formatFigureValue } from '@/lib/format';

/** A figure in one line: the number or range, its unit, and the day it is of. */
export function FigureLine({ figure }: { figure: Figure }) {
  const t = useTranslations('figures');
  const locale = useLocale();
  const { unit, asOf } = figure;
  return (
    <p className="text-12 text-muted">
      {t('line')}{' '}
      <b className="font-semibold text-ink tabular-nums">
        {formatFigureValue(locale, figure)}
        {unit && `\u00a0${unit}`}
      </b>
      {asOf && (
        <>
          <Glue mark="comma" />
          {t('asOfDay', { date: formatDate(locale, asOf) })}
        </>
      )}
    </p>
  );
}

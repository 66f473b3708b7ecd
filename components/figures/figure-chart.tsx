import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { Table } from '@/components/ui/table';
import { layFigures } from '@/lib/figures/chart';
import type { TimelineEntry } from '@/lib/timeline/entry';
import { FigureDrawing, type MeasuredEntry } from './figure-drawing';
import { useFigureTexts } from './use-figure-texts';

type FigureChartProps = { entries: readonly TimelineEntry[]; className?: string };

/** Wide and narrow, as the timeline's. */
const widths = { wide: 680, narrow: 340 } as const;

/** Who says how much, when, as a drawing and a table; nothing when no evidence gives a figure. */
export function FigureChart({ entries, className }: FigureChartProps) {
  const t = useTranslations('figures');
  const measured = entries.filter((entry): entry is MeasuredEntry => entry.figure !== null);
  if (measured.length === 0) return null;
  const chart = layFigures(measured, widths.wide);
  const left = chart?.left.length ?? 0;
  return (
    <section aria-labelledby="figures" className={className}>
      <SectionHeading id="figures" note={left > 0 && t('left', { count: left })}>
        {t('title')}
      </SectionHeading>
      {chart && (
        <div className="@container">
          {chart.unit && <p className="mb-1 text-12 text-muted">{t('in', { unit: chart.unit })}</p>}
          <FigureDrawing entries={measured} width={widths.wide} className="hidden @2xl:block" />
          <FigureDrawing entries={measured} width={widths.narrow} className="@2xl:hidden" />
        </div>
      )}
      <details className="mt-2" open={!chart}>
        <summary className="text-12 text-accent">{t('asTable')}</summary>
        <FigureTable entries={measured} />
      </details>
    </section>
  );
}

function FigureTable({ entries }: { entries: readonly MeasuredEntry[] }) {
  const t = useTranslations('figures');
  const texts = useFigureTexts();
  return (
    <Table caption={t('drawing')}>
      <thead>
        <tr>
          <th scope="col">{t('column.number')}</th>
          <th scope="col" className="num">
            {t('column.value')}
          </th>
          <th scope="col">{t('column.date')}</th>
          <th scope="col">{t('column.document')}</th>
          <th scope="col">{t('column.stance')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const { number, value, date, document, stance } = texts(entry);
          return (
            <tr key={entry.id}>
              <td>
                <a href={`#evidence-${entry.id}`} className="link">
                  {number}
                </a>
              </td>
              <td className="num whitespace-nowrap">{value}</td>
              <td className="whitespace-nowrap">{date}</td>
              <th scope="row">{document}</th>
              <td>{stance}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

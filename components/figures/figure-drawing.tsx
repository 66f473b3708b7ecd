import { useLocale, useTranslations } from 'next-intl';
import { Drawing } from '@/components/timeline/drawing';
import { EvidenceMark } from '@/components/timeline/evidence-mark';
import { layFigures } from '@/lib/figures/chart';
import { formatNumber, formatTick } from '@/lib/format';
import { listed } from '@/lib/i18n/punctuation';
import type { TimelineEntry } from '@/lib/timeline/entry';
import { useFigureTexts } from './use-figure-texts';

type FigureDrawingProps = {
  entries: readonly MeasuredEntry[];
  /** In pixels; drawn as it is, so that words keep their size. */
  width: number;
  className?: string;
};

/** An entry that gives a figure. */
export type MeasuredEntry = TimelineEntry & { figure: NonNullable<TimelineEntry['figure']> };

/** Room on the left for the values, and beneath for the dates. */
const gutter = 76;
const axis = 26;

/** Who says how much, when: a mark a value, a bar a range; each leads to its quotation. */
export function FigureDrawing({ entries, width, className }: FigureDrawingProps) {
  const t = useTranslations('figures');
  const locale = useLocale();
  const texts = useFigureTexts();
  const chart = layFigures(entries, width - gutter);
  if (!chart) return null;
  const height = chart.height + axis;
  return (
    <Drawing
      label={t('drawing')}
      {...{ width, height, className }}
      axes={
        <>
          {chart.levels.map(({ y, value }) => (
            <g key={value} transform={`translate(0 ${y})`}>
              <line x1={gutter} x2={width} className="stroke-hair" />
              <text x={gutter - 8} y={4} textAnchor="end">
                {formatNumber(locale, value)}
              </text>
            </g>
          ))}
          {chart.ticks.map((tick) => (
            <text key={tick.date} x={gutter + tick.x} y={height - 6} textAnchor="middle">
              {formatTick(locale, tick)}
            </text>
          ))}
        </>
      }
    >
      {chart.marks.map(({ id, number, stance, x, top, bottom, ...entry }) => (
        <g key={id}>
          {bottom - top > 1 && (
            <rect
              x={gutter + x - 3}
              y={top}
              width={6}
              height={bottom - top}
              rx={3}
              className="fill-edge"
              opacity={0.6}
            />
          )}
          <EvidenceMark
            {...{ id, number, stance }}
            shade={0}
            name={listed(locale, Object.values(texts({ id, number, stance, ...entry })))}
            x={gutter + x}
            y={(top + bottom) / 2}
          />
        </g>
      ))}
    </Drawing>
  );
}

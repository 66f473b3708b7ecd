import { useLocale, useTranslations } from 'next-intl';
import { evenly } from '@/lib/charts/axis';
import { formatTick } from '@/lib/format';
import type { Unit } from '@/lib/insights/period';
import { Picture } from './picture';
import { RowWords } from './row-words';

export type Strip = { id: string; label: string; note: string; values: readonly number[] };

type StripsProps = {
  title: string;
  strips: readonly Strip[];
  /** The first day of each piece of the period. */
  days: readonly string[];
  unit: Unit;
  /** Are the strips measured alike? Otherwise each fills its own height. */
  alike?: boolean;
};

const plot = 36;
const rowHeight = 66;
const axisHeight = 20;
/** For a date at 12 px. */
const tickRoom = 88;

/** Numbers over time: a strip of columns for each kind, one below the other on one time axis. */
export function Strips({ title, strips, days, unit, alike = false }: StripsProps) {
  const t = useTranslations('insights');
  const locale = useLocale();
  const all = Math.max(1, ...strips.flatMap(({ values }) => values));
  const precision = unit === 'month' ? ('month' as const) : ('day' as const);
  const rows = strips.map(({ label, note }) => t('row', { label, note })).join('. ');
  const height = strips.length * rowHeight + axisHeight;
  return (
    <Picture label={t('picture', { title, rows })} height={height}>
      {(width) => {
        const step = width / Math.max(1, days.length);
        const gap = step > 6 ? 2 : step > 3 ? 1 : 0;
        const ticks = evenly(days.length, Math.floor(width / tickRoom)).filter(
          // The last date would be cut at the edge.
          (place) => place === 0 || place * step < width - tickRoom * 0.8,
        );
        return (
          <>
            {strips.map(({ id, label, note, values }, index) => {
              const most = alike ? all : Math.max(1, ...values);
              return (
                <g key={id} transform={`translate(0 ${index * rowHeight})`}>
                  <RowWords y={12} {...{ width, label, note }} />
                  {values.map((value, place) => (
                    <rect
                      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in time.
                      key={place}
                      x={place * step}
                      y={20 + plot - (value / most) * plot}
                      width={Math.max(1, step - gap)}
                      height={(value / most) * plot}
                      className="fill-accent"
                    />
                  ))}
                  <line x2={width} y1={20 + plot} y2={20 + plot} className="stroke-edge" />
                </g>
              );
            })}
            {ticks.map((place) => (
              <text key={place} x={place * step} y={height - 6} className="fill-muted">
                {formatTick(locale, { date: days[place] ?? '', precision })}
              </text>
            ))}
          </>
        );
      }}
    </Picture>
  );
}

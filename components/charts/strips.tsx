import { useLocale, useTranslations } from 'next-intl';
import { evenly } from '@/lib/charts/axis';
import { formatTick } from '@/lib/format';
import { punctuationOf } from '@/lib/i18n/punctuation';
import { Picture } from './picture';
import { RowWords } from './row-words';
import { leastWidth, narrowOnly, percent, wideOnly } from './widths';

export type Strip = { id: string; label: string; note: string; values: readonly number[] };

type StripsProps = {
  title: string;
  strips: readonly Strip[];
  /** The first day of each piece of the period. */
  days: readonly string[];
  /** How exactly the days are written. */
  precision: 'day' | 'month';
  /** Are the strips measured alike? Otherwise each fills its own height. */
  alike?: boolean;
};

const plot = 36;
const rowHeight = 66;
const axisHeight = 20;
/** Of the room of a column: the rest lies between it and the next one. */
const filled = 0.88;

/** Numbers over time: a strip of columns for each kind, one below the other on one time axis. */
export function Strips({ title, strips, days, precision, alike = false }: StripsProps) {
  const t = useTranslations('charts');
  const all = Math.max(1, ...strips.flatMap(({ values }) => values));
  const { sentences } = punctuationOf(useLocale());
  const rows = strips.map(({ label, note }) => t('row', { label, note })).join(sentences);
  const height = strips.length * rowHeight + axisHeight;
  return (
    <Picture label={t('picture', { title, rows })} height={height}>
      {strips.map(({ id, label, note, values }, index) => (
        <g key={id} transform={`translate(0 ${index * rowHeight})`}>
          <RowWords y={12} {...{ label, note }} />
          <Columns {...{ values }} most={alike ? all : Math.max(1, ...values)} />
        </g>
      ))}
      <Dates {...{ days, precision }} y={height - 6} width="narrow" />
      <Dates {...{ days, precision }} y={height - 6} width="wide" />
    </Picture>
  );
}

function Columns({ values, most }: { values: readonly number[]; most: number }) {
  return (
    <>
      {values.map((value, place) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in time.
          key={place}
          x={percent(place / values.length)}
          y={20 + plot - (value / most) * plot}
          width={percent(filled / values.length)}
          height={(value / most) * plot}
          className="fill-accent"
        />
      ))}
      <line x2="100%" y1={20 + plot} y2={20 + plot} className="stroke-edge" />
    </>
  );
}

/** For a date at 12 px, in pixels. */
const dateRoom = 88;

type DatesProps = Pick<StripsProps, 'days' | 'precision'> & { y: number; width: 'narrow' | 'wide' };

function Dates({ days, precision, y, width }: DatesProps) {
  const locale = useLocale();
  const room = dateRoom / leastWidth[width];
  const places = evenly(days.length, Math.floor(1 / room))
    .map((place) => ({ date: days[place] ?? '', at: place / days.length }))
    // The last date would be cut at the edge.
    .filter(({ at }) => at === 0 || at <= 1 - room * 0.9);
  return (
    <g className={width === 'wide' ? wideOnly : narrowOnly}>
      {places.map(({ date, at }) => (
        <text key={date} x={percent(at)} y={y} className="fill-muted">
          {formatTick(locale, { date, precision })}
        </text>
      ))}
    </g>
  );
}

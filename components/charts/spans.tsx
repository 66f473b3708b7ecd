import { useLocale, useTranslations } from 'next-intl';
import { type Axis, axisOf } from '@/lib/charts/axis';
import { punctuationOf } from '@/lib/i18n/punctuation';
import { Picture } from './picture';
import { RowWords } from './row-words';
import { percent, wideOnly } from './widths';

export type Span = {
  id: string;
  label: string;
  note: string;
  /** Nothing is drawn in a row without one. */
  dot: number | null;
  from: number | null;
  /** Null when the span goes on beyond what is known; then it is dashed to the edge. */
  to: number | null;
  /** Is there a ring at the end of the span? */
  ring?: boolean;
};

type SpansProps = {
  title: string;
  spans: readonly Span[];
  /** Values that must have room besides those of the spans. */
  reach: readonly number[];
  /** Values with a dashed line of their own. */
  limits?: readonly number[];
  formatValue: (value: number) => string;
};

const rowHeight = 36;
const axisHeight = 24;
/** The first and the last number of the axis stand half outside it. */
const ends = { start: 0.07, end: 0.93 };
const TICKS = 4;
/** More of them than this fit only where there is room: then every other one is left out on a phone. */
const MOST_TICKS = 5;

/** Values with what lies around them, on one axis, one below the other. */
export function Spans({ title, spans, reach, limits = [], formatValue }: SpansProps) {
  const t = useTranslations('charts');
  const { sentences } = punctuationOf(useLocale());
  const rows = spans.map(({ label, note }) => t('row', { label, note })).join(sentences);
  const bottom = spans.length * rowHeight;
  const values = spans
    .flatMap(({ dot, from, to }) => [dot, from, to])
    .filter((one) => one !== null);
  const axis = axisOf([...values, ...reach], ends, TICKS);
  // An axis without anything on it measures nothing.
  const drawn = values.length > 0;
  return (
    <Picture
      label={t('picture', { title, rows })}
      height={drawn ? bottom + axisHeight : bottom - rowHeight / 4}
    >
      {drawn && <AxisLine {...{ axis, formatValue }} y={bottom} />}
      {spans.map((span, index) => (
        <g key={span.id} transform={`translate(0 ${index * rowHeight})`}>
          <RowWords y={12} label={span.label} note={span.note} />
          <line x2="100%" y1={24} y2={24} className="stroke-hair" />
          {drawn &&
            limits.map((limit) => (
              <line
                key={limit}
                x1={percent(axis.place(limit))}
                x2={percent(axis.place(limit))}
                y1={18}
                y2={30}
                strokeDasharray="2 2"
                className="stroke-edge"
              />
            ))}
          <Mark {...{ span, axis }} />
        </g>
      ))}
    </Picture>
  );
}

type AxisLineProps = { axis: Axis; y: number } & Pick<SpansProps, 'formatValue'>;

function AxisLine({ axis, y, formatValue }: AxisLineProps) {
  const dense = axis.ticks.length > MOST_TICKS;
  return (
    <>
      <line x2="100%" y1={y} y2={y} className="stroke-edge" />
      {axis.ticks.map((tick, index) => {
        const x = percent(axis.place(tick));
        return (
          <g key={tick} className={dense && index % 2 === 1 ? wideOnly : undefined}>
            <line x1={x} x2={x} y1={y} y2={y + 4} className="stroke-edge" />
            <text x={x} y={y + 18} textAnchor="middle" className="fill-muted">
              {formatValue(tick)}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Mark({ span, axis }: { span: Span; axis: Axis }) {
  const { dot, from, to, ring = false } = span;
  if (dot === null) return null;
  const place = (value: number) => percent(axis.place(value));
  return (
    <g className="stroke-accent">
      {from !== null && (
        <line
          x1={place(from)}
          x2={to === null ? '100%' : place(to)}
          y1={24}
          y2={24}
          strokeWidth={2}
          strokeDasharray={to === null ? '4 4' : undefined}
        />
      )}
      {ring && to !== null && (
        <circle cx={place(to)} cy={24} r={4} strokeWidth={2} className="fill-paper" />
      )}
      <circle cx={place(dot)} cy={24} r={4} className="fill-accent" />
    </g>
  );
}

import { useTranslations } from 'next-intl';
import { type Axis, axisOf } from '@/lib/charts/axis';
import { cn } from '@/lib/utils';
import { Picture } from './picture';
import { RowWords } from './row-words';

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
const margin = 24;

/** Values with what lies around them, on one axis, one below the other. */
export function Spans({ title, spans, reach, limits = [], formatValue }: SpansProps) {
  const t = useTranslations('insights');
  const rows = spans.map(({ label, note }) => t('row', { label, note })).join('. ');
  const bottom = spans.length * rowHeight;
  const values = spans
    .flatMap(({ dot, from, to }) => [dot, from, to])
    .filter((one) => one !== null);
  return (
    <Picture label={t('picture', { title, rows })} height={bottom + axisHeight}>
      {(width) => {
        const axis = axisOf(
          [...values, ...reach],
          { start: margin, end: width - margin },
          width > 400 ? 5 : 3,
        );
        return (
          <>
            {axis.ticks.map((tick) => (
              <g key={tick} transform={`translate(${axis.place(tick)} 0)`}>
                <line y1={bottom} y2={bottom + 4} className="stroke-edge" />
                <text y={bottom + 18} textAnchor="middle" className="fill-muted">
                  {formatValue(tick)}
                </text>
              </g>
            ))}
            <line x2={width} y1={bottom} y2={bottom} className="stroke-edge" />
            {spans.map((span, index) => (
              <g key={span.id} transform={`translate(0 ${index * rowHeight})`}>
                <RowWords y={12} width={width} {...span} />
                <line x2={width} y1={24} y2={24} className="stroke-hair" />
                {limits.map((limit) => (
                  <line
                    key={limit}
                    x1={axis.place(limit)}
                    x2={axis.place(limit)}
                    y1={18}
                    y2={30}
                    strokeDasharray="2 2"
                    className="stroke-edge"
                  />
                ))}
                <Mark {...{ span, axis, width }} />
              </g>
            ))}
          </>
        );
      }}
    </Picture>
  );
}

function Mark({ span, axis, width }: { span: Span; axis: Axis; width: number }) {
  const { dot, from, to, ring = false } = span;
  if (dot === null) return null;
  return (
    <g className="stroke-accent">
      {from !== null && (
        <line
          x1={axis.place(from)}
          x2={to === null ? width : axis.place(to)}
          y1={24}
          y2={24}
          strokeWidth={2}
          strokeDasharray={to === null ? '4 4' : undefined}
        />
      )}
      {ring && to !== null && (
        <circle cx={axis.place(to)} cy={24} r={4} strokeWidth={2} className="fill-paper" />
      )}
      <circle cx={axis.place(dot)} cy={24} r={4} className={cn('fill-accent')} />
    </g>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { formatTick } from '@/lib/format';
import { listed } from '@/lib/i18n/punctuation';
import type { TimelineEntry } from '@/lib/timeline/entry';
import { layTimeline } from '@/lib/timeline/timeline';
import { Drawing } from './drawing';
import { EvidenceMark } from './evidence-mark';
import { useEntryTexts } from './use-entry-texts';

type TimelineDrawingProps = {
  entries: readonly TimelineEntry[];
  /** The day the claim was made. */
  claimedOn: string | null;
  /** In pixels; drawn as it is, so that words keep their size. */
  width: number;
  className?: string;
};

/** Room beneath for the dates, and above for the claim's own day. */
const axis = 28;
const head = 16;

/** Passages at their documents' dates: support above the line, contradiction below. Each mark leads to its quotation. */
export function TimelineDrawing({ entries, claimedOn, width, className }: TimelineDrawingProps) {
  const t = useTranslations('timeline');
  const locale = useLocale();
  const texts = useEntryTexts();
  const { above, below, ticks, marks, claimX } = layTimeline(entries, width, claimedOn);
  const line = head + above;
  const height = line + below + axis;
  const end = claimX !== null && claimX > width - 90;
  return (
    <Drawing
      label={t('drawing')}
      {...{ width, height, className }}
      axes={
        <>
          {ticks.map((tick) => (
            <g key={tick.date} transform={`translate(${tick.x} 0)`}>
              <line y1={head} y2={line + below} className="stroke-hair" />
              <text y={height - 8} textAnchor="middle">
                {formatTick(locale, tick)}
              </text>
            </g>
          ))}
          <line x1={0} x2={width} y1={line} y2={line} className="stroke-edge" />
          {claimX !== null && (
            <g transform={`translate(${claimX} 0)`}>
              <line y1={head} y2={line + below} className="stroke-ink" strokeDasharray="2 3" />
              <text x={end ? 4 : -4} y={12} textAnchor={end ? 'end' : 'start'} className="fill-ink">
                {t('claimMade')}
              </text>
            </g>
          )}
        </>
      }
    >
      {marks.map((mark) => (
        <EvidenceMark
          key={mark.id}
          id={mark.id}
          number={mark.number}
          stance={mark.stance}
          shade={mark.shade}
          name={listed(locale, Object.values(texts(mark, mark.shade)))}
          x={mark.x}
          y={line + mark.y}
        />
      ))}
    </Drawing>
  );
}

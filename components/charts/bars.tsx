import { useLocale, useTranslations } from 'next-intl';
import { punctuationOf } from '@/lib/i18n/punctuation';
import { cn } from '@/lib/utils';
import { Picture } from './picture';
import { RowWords } from './row-words';
import { percent } from './widths';

export type Bar = {
  id: string;
  label: string;
  note: string;
  value: number;
  /** A part of the value that is drawn in the colour of danger. */
  part?: number;
  /** The colour of the bar; the accent unless it means something. */
  className?: string;
  /** A second line, beneath the bar. */
  more?: string;
};

const rowHeight = 36;
const moreHeight = 16;

/** Numbers of things as bars from zero, one below the other, longest where most. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const t = useTranslations('charts');
  const marks = punctuationOf(useLocale());
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const tall = bars.some(({ more }) => more) ? rowHeight + moreHeight : rowHeight;
  const rows = bars
    .map(({ label, note, more }) =>
      [t('row', { label, note }), more].filter(Boolean).join(marks.semicolon),
    )
    .join(marks.sentences);
  return (
    <Picture label={t('picture', { title, rows })} height={bars.length * tall}>
      {bars.map(({ id, label, note, value, part = 0, className, more }, index) => (
        <g key={id} transform={`translate(0 ${index * tall})`}>
          <RowWords y={12} {...{ label, note }} />
          <rect y={18} width="100%" height={8} rx={2} className="fill-sunk" />
          <rect
            y={18}
            width={percent(value / most)}
            height={8}
            rx={2}
            className={cn('fill-accent', className)}
          />
          {part > 0 && (
            <rect y={18} width={percent(part / most)} height={8} rx={2} className="fill-danger" />
          )}
          {more && (
            <text y={40} className="fill-muted">
              {more}
            </text>
          )}
        </g>
      ))}
    </Picture>
  );
}

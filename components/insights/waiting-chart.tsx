import { useLocale, useTranslations } from 'next-intl';
import { Spans } from '@/components/charts/spans';
import { formatDuration } from '@/lib/format';
import { type InsightTable, numberIn, type Row, textIn } from '@/lib/insights/table';
import { useInsightTexts } from './use-insight-texts';

/** In minutes. */
const HOUR = 60;
const DAY = 24 * HOUR;

const minutesIn = (row: Row, key: string) => (row[key] === null ? null : numberIn(row, key));

/** How long claims stay in a state: half of them, and nine in ten. */
export function WaitingChart({ table }: { table: InsightTable }) {
  const t = useTranslations('insights');
  const locale = useLocale();
  const texts = useInsightTexts(table, 'day');
  const longest = Math.max(0, ...table.rows.map((row) => minutesIn(row, 'p90_minutes') ?? 0));
  // Round numbers of what people count in.
  const unit = longest >= 2 * DAY ? DAY : longest >= 2 * HOUR ? HOUR : 1;
  const noteOf = (row: Row, half: number | null, most: number | null) => {
    if (numberIn(row, 'entered') === 0) return t('waiting.none');
    if (half === null) return t('waiting.noteNone');
    if (most === null) return t('waiting.noteHalf', { median: texts.minutes(half) });
    return t('waiting.note', { median: texts.minutes(half), p90: texts.minutes(most) });
  };
  const spans = table.rows.map((row) => {
    const [half, most] = [minutesIn(row, 'median_minutes'), minutesIn(row, 'p90_minutes')];
    return {
      id: textIn(row, 'state'),
      label: texts.row(row),
      note: noteOf(row, half, most),
      dot: half === null ? null : half / unit,
      from: half === null ? null : half / unit,
      to: most === null ? null : most / unit,
      ring: true,
    };
  });
  return (
    <Spans
      title={texts.title}
      spans={spans}
      // An axis of seconds would measure nothing: ten minutes at least.
      reach={[0, unit === 1 ? 10 : 0]}
      formatValue={(value) => formatDuration(locale, value * unit)}
    />
  );
}

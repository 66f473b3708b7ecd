import { useTranslations } from 'next-intl';
import { type Bar, Bars } from '@/components/charts/bars';
import { ratingColour } from '@/components/verdicts/rating-mark';
import { type InsightTable, numberIn, type Row, textIn } from '@/lib/insights/table';
import { FreePeople } from './free-people';
import { useInsightTexts } from './use-insight-texts';

type CountChartProps = {
  table: InsightTable;
  /** The colour token of each rating by its key. */
  colours: Readonly<Record<string, string>>;
};

/** As many ratings as fit beneath a bar on a phone; the table has all. */
const MOST_RATINGS = 3;

/** Ratings, claimants or people, each with a bar for how many there are. */
export function CountChart({ table, colours }: CountChartProps) {
  const t = useTranslations('insights');
  const texts = useInsightTexts(table, 'day');
  const number = (row: Row, key: string) => texts.count(numberIn(row, key));
  const share = (row: Row) => texts.share(numberIn(row, 'share'));
  const draw: Record<string, (row: Row) => Omit<Bar, 'id' | 'label'>> = {
    ratings: (row) => ({
      value: numberIn(row, 'publications'),
      note: t('ratings.note', { count: number(row, 'publications'), share: share(row) }),
      className: `fill-current ${ratingColour(colours[textIn(row, 'rating')] ?? '')}`,
    }),
    claimants: (row) => ({
      value: numberIn(row, 'claims'),
      note: t('claimants.note', { count: numberIn(row, 'claims'), share: share(row) }),
      more: ratingsOf(row),
    }),
    load: (row) => ({
      value: numberIn(row, 'open'),
      part: numberIn(row, 'overdue'),
      note: t('load.note', { open: number(row, 'open'), overdue: number(row, 'overdue') }),
    }),
  };
  function ratingsOf(row: Row): string | undefined {
    const given = table.columns
      .filter(({ key, label }) => label !== undefined && numberIn(row, key) > 0)
      .toSorted((one, other) => numberIn(row, other.key) - numberIn(row, one.key));
    const named = given
      .slice(0, MOST_RATINGS)
      .map(({ key, label }) =>
        t('claimants.rated', { name: label ?? '', count: number(row, key) }),
      );
    return [...named, ...(given.length > MOST_RATINGS ? [t('more')] : [])].join(' · ') || undefined;
  }
  const drawn =
    table.name === 'load' ? table.rows.filter((row) => numberIn(row, 'open') > 0) : table.rows;
  const bars = drawn.flatMap((row, index) => {
    const bar = draw[table.name]?.(row);
    return bar ? [{ id: `${index}`, label: texts.row(row), ...bar }] : [];
  });
  return (
    <>
      <Bars title={texts.title} bars={bars} />
      {table.name === 'load' && <FreePeople table={table} />}
    </>
  );
}

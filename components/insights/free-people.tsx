import { useTranslations } from 'next-intl';
import { Glue } from '@/components/ui/glue';
import { type InsightTable, numberIn, textIn } from '@/lib/insights/table';

/** Those of whom there is no bar, because nothing lies with them: who could take something. */
export function FreePeople({ table }: { table: InsightTable }) {
  const t = useTranslations('insights.load');
  const free = table.rows.filter((row) => numberIn(row, 'open') === 0);
  if (free.length === 0) return null;
  return (
    <p className="mt-1 text-12">
      <span className="text-muted">{t('free', { count: free.length })} </span>
      {free.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name; rows have no life of their own.
        <span key={index}>
          {index > 0 && <Glue mark="between" />}
          <bdi>{textIn(row, 'person')}</bdi>
        </span>
      ))}
    </p>
  );
}

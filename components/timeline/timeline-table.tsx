import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { TimelineEntry } from '@/lib/timeline/entry';
import { useEntryTexts } from './use-entry-texts';

type TimelineTableProps = {
  entries: readonly TimelineEntry[];
  /** The place of each source among all, as the drawing shades it. */
  shadeOf: (sourceId: string) => number;
};

/** What the drawing shows, and what has no date, in the order of days. */
export function TimelineTable({ entries, shadeOf }: TimelineTableProps) {
  const t = useTranslations('timeline');
  const texts = useEntryTexts();
  const sorted = entries.toSorted(
    (a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999') || a.number - b.number,
  );
  return (
    <Table caption={t('table')}>
      <thead>
        <tr>
          <th scope="col">{t('column.number')}</th>
          <th scope="col">{t('column.date')}</th>
          <th scope="col">{t('column.document')}</th>
          <th scope="col">{t('column.stance')}</th>
          <th scope="col">{t('column.source')}</th>
          <th scope="col">{t('column.quote')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((entry) => {
          const { number, date, document, stance, source, quote } = texts(
            entry,
            shadeOf(entry.source.id),
          );
          return (
            <tr key={entry.id}>
              <td>
                <a href={`#evidence-${entry.id}`} className="link">
                  {number}
                </a>
              </td>
              <td className="whitespace-nowrap">{date}</td>
              <th scope="row">{document}</th>
              <td>{stance}</td>
              <td>{source}</td>
              <td lang={entry.document.language ?? undefined} dir="auto" className="min-w-60">
                {quote}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

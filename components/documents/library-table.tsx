import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Timestamp } from '@/components/ui/timestamp';
import type { DocumentItem } from '@/lib/documents/queries';
import { formatDate, formatLanguage, formatNumber } from '@/lib/format';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';

/** The library's rows; on a narrow screen the first column says in a second line what the others do. */
export function LibraryTable({ items }: { items: DocumentItem[] }) {
  const t = useTranslations('documents.table');
  const wide = 'hidden md:table-cell';
  return (
    <Table caption={t('caption')} className="table-fixed md:table-auto">
      <thead>
        <tr>
          <th scope="col">{t('title')}</th>
          <th scope="col" className={wide}>
            {t('publisher')}
          </th>
          <th scope="col" className={wide}>
            {t('date')}
          </th>
          <th scope="col" className="hidden lg:table-cell">
            {t('language')}
          </th>
          <th scope="col" className={`num ${wide}`}>
            {t('passages')}
          </th>
          <th scope="col" className="num w-18">
            {t('claims')}
          </th>
          <th scope="col" className="hidden xl:table-cell">
            {t('added')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <LibraryRow key={item.id} item={item} />
        ))}
      </tbody>
    </Table>
  );
}

function LibraryRow({ item }: { item: DocumentItem }) {
  const t = useTranslations('documents.table');
  const locale = useLocale();
  const date = item.publishedOn && formatDate(locale, item.publishedOn);
  const language = item.language && formatLanguage(locale, item.language);
  const unknown = <span className="text-muted">{t('unknown')}</span>;
  return (
    <tr className="hover:bg-sunk">
      <th scope="row" className="max-w-[60ch] min-w-0">
        <Link
          href={paths.desk.document(item.id)}
          data-list-link=""
          lang={item.language ?? undefined}
          dir={item.language ? directionOf(item.language) : 'auto'}
          className="inline-block max-w-full font-serif text-16/6 wrap-break-word text-ink no-underline hover:text-accent hover:underline"
        >
          {item.title}
        </Link>
        <span className="block text-12 text-muted md:hidden">
          {[item.publisher, date, language].filter(Boolean).join(' · ')}
        </span>
        {item.snippet && (
          <span dir="auto" className="mt-0.5 block text-12/5 wrap-break-word text-muted">
            {item.snippet.before}
            <mark className="bg-accent-wash text-ink">{item.snippet.hit}</mark>
            {item.snippet.after}
          </span>
        )}
      </th>
      <td className="hidden max-w-50 md:table-cell">{item.publisher ?? unknown}</td>
      <td className="hidden whitespace-nowrap md:table-cell">{date ?? unknown}</td>
      <td className="hidden lg:table-cell">{language ?? unknown}</td>
      <td className="num hidden md:table-cell">{formatNumber(locale, item.passages)}</td>
      <td className="num">{formatNumber(locale, item.claims)}</td>
      <td className="hidden text-muted xl:table-cell">
        <Timestamp value={item.createdAt} />
      </td>
    </tr>
  );
}

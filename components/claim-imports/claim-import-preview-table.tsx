import { useLocale, useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { ClaimImportPreview } from '@/lib/claim-imports/queries';
import { punctuationOf } from '@/lib/i18n/punctuation';

/** The first rows of a file as the claims that they would be. */
export function ClaimImportPreviewTable({ preview }: { preview: ClaimImportPreview }) {
  const t = useTranslations('claim-imports');
  const { semicolon } = punctuationOf(useLocale());
  return (
    <Table caption={t('preview')} showCaption>
      <thead>
        <tr>
          <th scope="col" className="num">
            {t('row')}
          </th>
          <th scope="col">{t('field.statement')}</th>
          <th scope="col">{t('field.claimant')}</th>
          <th scope="col">{t('field.claimedOn')}</th>
          <th scope="col">{t('field.topics')}</th>
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row) => (
          <tr key={row.row}>
            <td className="num">{row.row}</td>
            <th scope="row" dir="auto" className="min-w-64 font-serif text-16">
              {row.statement}
            </th>
            <td dir="auto">{row.claimant}</td>
            <td className="whitespace-nowrap">{row.claimedOn}</td>
            <td dir="auto">{row.topics.join(semicolon)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { Publisher } from '@/lib/publisher/schema';

type FundingTableProps = Pick<Publisher, 'fundingSources' | 'language'>;

/** Who paid: in which year, how much, and what part of all that is. Columns that nothing stands in are left out. */
export function FundingTable({ fundingSources, language }: FundingTableProps) {
  const t = useTranslations('publisher.fundingSources');
  const percent = new Intl.NumberFormat(useLocale(), {
    style: 'percent',
    maximumFractionDigits: 2,
  });
  const has = (name: 'share' | 'amount' | 'year') => fundingSources.some((one) => one[name]);
  return (
    <Table caption={t('title')} className="mt-2 font-sans text-14">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          {has('year') && <th scope="col">{t('year')}</th>}
          {has('amount') && <th scope="col">{t('amount')}</th>}
          {has('share') && (
            <th scope="col" className="num">
              {t('part')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {fundingSources.map(({ name, share, amount, year }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one source may stand there for several years.
          <tr key={index}>
            <th scope="row" lang={language ?? undefined} dir="auto" className="wrap-break-word">
              {name}
            </th>
            {has('year') && <td>{year}</td>}
            {has('amount') && (
              <td lang={language ?? undefined} dir="auto">
                {amount}
              </td>
            )}
            {has('share') && (
              <td className="num">{share === null ? '' : percent.format(share / 100)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

import { Table } from '@/components/ui/table';
import type { Unit } from '@/lib/insights/period';
import type { InsightTable } from '@/lib/insights/table';
import { useInsightTexts } from './use-insight-texts';

/** The numbers of a chart: a row for each of its rows, with the same words. */
export function InsightFigures({ table, unit }: { table: InsightTable; unit: Unit }) {
  const texts = useInsightTexts(table, unit);
  const columns = table.columns.filter(({ kind }) => kind !== 'text' && kind !== 'day');
  return (
    <Table caption={texts.title} className="[&_td]:py-1 [&_tbody_th]:py-1">
      <thead>
        <tr>
          <th scope="col">{texts.rowHead}</th>
          {columns.map((column) => (
            <th key={column.key} scope="col" className="num">
              {texts.head(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name; rows have no life of their own.
          <tr key={index}>
            <th scope="row" dir="auto" className="min-w-36">
              {texts.row(row)}
            </th>
            {columns.map((column) => (
              <td key={column.key} className="num whitespace-nowrap">
                {texts.cell(column, row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

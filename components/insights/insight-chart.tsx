import type { Unit } from '@/lib/insights/period';
import type { InsightTable } from '@/lib/insights/table';
import { AgreementChart } from './agreement-chart';
import { CountChart } from './count-chart';
import { OverTimeChart } from './over-time-chart';
import { WaitingChart } from './waiting-chart';

type InsightChartProps = {
  table: InsightTable;
  unit: Unit;
  colours: Readonly<Record<string, string>>;
};

/** The picture of a table. */
export function InsightChart({ table, unit, colours }: InsightChartProps) {
  switch (table.name) {
    case 'states':
    case 'throughput':
    case 'corrections':
      return <OverTimeChart {...{ table, unit }} />;
    case 'waiting':
      return <WaitingChart table={table} />;
    case 'agreement':
      return <AgreementChart table={table} />;
    default:
      return <CountChart {...{ table, colours }} />;
  }
}

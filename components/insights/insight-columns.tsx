import type { ComponentProps } from 'react';
import type { Insights } from '@/lib/insights/queries';
import { type InsightName, insightNames } from '@/lib/insights/schema';
import { InsightSection } from './insight-section';

type InsightColumnsProps = Pick<Insights, 'tables'> &
  Omit<ComponentProps<typeof InsightSection>, 'table'>;

/** How work goes on one side, what comes of it on the other; each side about as high. */
const sides: readonly InsightName[][] = [
  insightNames.filter((name) => ['states', 'waiting', 'claimants'].includes(name)),
  insightNames.filter((name) => !['states', 'waiting', 'claimants'].includes(name)),
];

/** All insights that there are for this person, in two columns where there is room; opening a table moves its column only. */
export function InsightColumns({ tables, ...shared }: InsightColumnsProps) {
  return (
    <div className="grid items-start gap-x-8 gap-y-10 xl:grid-cols-2">
      {sides.map((names) => (
        <div key={names[0]} className="grid min-w-0 gap-y-10">
          {names.flatMap((name) => {
            const table = tables[name];
            return table ? [<InsightSection key={name} table={table} {...shared} />] : [];
          })}
        </div>
      ))}
    </div>
  );
}

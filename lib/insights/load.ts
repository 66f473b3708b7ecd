import { waitingStates } from './in-all';
import { countColumns, type InsightTable, numberIn, type Row } from './table';

/** Who has how many open claims in one state; `state` is null for somebody without any. */
export type PersonLoad = {
  id: string;
  name: string;
  state: string | null;
  claims: number;
  overdue: number;
};

/** The open claims that lie with each person now, most first, by state, and how many of them are overdue. */
export function loadTable(loads: readonly PersonLoad[]): InsightTable {
  const people = Map.groupBy(loads, ({ id }) => id);
  const rows = [...people.values()].map((own): Row => {
    const of = (state: string) => own.find((one) => one.state === state)?.claims ?? 0;
    return {
      person: own[0]?.name ?? '',
      open: own.reduce((sum, { claims }) => sum + claims, 0),
      ...Object.fromEntries(waitingStates.map((state) => [state, of(state)])),
      overdue: own.reduce((sum, { overdue }) => sum + overdue, 0),
    };
  });
  const columns = countColumns(['open', ...waitingStates, 'overdue']);
  return {
    name: 'load',
    columns: [{ key: 'person', kind: 'text' }, ...columns],
    rows: rows.sort((one, other) => numberIn(other, 'open') - numberIn(one, 'open')),
  };
}

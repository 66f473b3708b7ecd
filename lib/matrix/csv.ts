import { toCsv } from '@/lib/csv/to-csv';
import { type Matrix, stances } from './matrix';

type NamedClaim = {
  number: number;
  statement: string;
  claimantName: string | null;
  claimedOn: string | null;
};
type NamedDocument = { title: string; publisher: string | null };

/** What a team or its readers see of where a claim stands: its state on the desk, its rating in public. */
type Outcome<C> = { head: 'state' | 'rating'; of: (claim: C) => string };

/** A matrix as CSV: a line for each claim, a column for each document or source, stances as words joined by "; ". */
export function matrixToCsv<C extends NamedClaim>(
  { columns, rows }: Matrix<C, NamedDocument, unknown>,
  outcome: Outcome<C>,
): string {
  const heads = ['number', 'statement', 'claimant', 'claimed_on', outcome.head, ...stances];
  const lines = rows.map(({ claim, cells, totals, disagreement }) => {
    const words = new Map(cells.map((cell) => [cell.column, cell.stances.join('; ')]));
    return [
      ...[claim.number, claim.statement, claim.claimantName, claim.claimedOn, outcome.of(claim)],
      ...stances.map((stance) => totals[stance]),
      Number(disagreement.toFixed(4)),
      ...columns.map((_, index) => words.get(index) ?? null),
    ];
  });
  const names = columns.map(({ document }) => nameOf(document));
  return toCsv([[...heads, 'disagreement', ...names], ...lines]);
}

/** A document as a column of a table is called: its publisher, then its title. */
export function nameOf({ publisher, title }: NamedDocument): string {
  return publisher ? `${publisher}: ${title}` : title;
}

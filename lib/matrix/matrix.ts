import type { Stance } from '@/prisma/generated/enums';
import { disagreement } from './disagreement';

/** Every stance in the order in which signs stand in a cell. */
export const stances = ['supports', 'contradicts', 'qualifies', 'context'] as const;

/** How often each stance occurs; something that takes two stances counts under both. */
export type Tally = Record<Stance, number>;

/** What the columns are: the documents that are quoted, or the independent sources that these go back to. */
export type ColumnKind = 'sources' | 'documents';

/** One live piece of evidence as the matrix counts it; `sources` are the roots of its document. */
export type Witness = {
  claimId: string;
  documentId: string;
  sources: readonly string[];
  stance: Stance;
};

/** The stances of one claim's evidence from one column, each once, and that evidence. `column` is an index. */
export type Cell<E> = { column: number; stances: Stance[]; evidence: E[] };

/** One claim: its filled cells from left to right, and in how many of them each stance stands. */
export type Row<C, E> = { claim: C; cells: Cell<E>[]; totals: Tally; disagreement: number };

/** One column: its document or source, and in how many of its cells each stance stands. */
export type Column<D> = { document: D; totals: Tally };

export type Matrix<C, D, E> = {
  by: ColumnKind;
  columns: Column<D>[];
  rows: Row<C, E>[];
  /** In how many cells each stance stands. */
  totals: Tally;
  /** Claims without any evidence; they have no row. */
  silent: number;
};

/** What is known of a claim and of a document where they are put in order. */
type Ranked = { id: string; number: number; updatedAt: string };
type Named = { id: string; title: string; publisher: string | null };

export type MatrixSort = 'disagreement' | 'number' | 'updated';

/**
 * Claims against documents or independent sources. Rows by disagreement (of independent sources, whatever the columns
 * are), by number or by last change; columns by how many claims they speak to, then by name. Evidence of other claims
 * and documents that are not given is left out.
 */
export function toMatrix<C extends Ranked, D extends Named, E extends Witness>(given: {
  claims: readonly C[];
  documents: readonly D[];
  evidence: readonly E[];
  by: ColumnKind;
  sort: MatrixSort;
}): Matrix<C, D, E> {
  const { by, sort } = given;
  const documents = new Map(given.documents.map((document) => [document.id, document]));
  const byClaim = Map.groupBy(given.evidence, ({ claimId }) => claimId);
  const filled = given.claims.flatMap((claim) => {
    const evidence = byClaim.get(claim.id) ?? [];
    const cells = gather(evidence, by, documents);
    return cells.size > 0 ? [{ claim, cells, disagreement: disagreementOf(evidence) }] : [];
  });
  const order = orderColumns(filled, documents);
  const rows = filled.map(({ claim, cells, ...row }) => {
    const sorted = [...cells].map(([id, evidence]) => toCell(order.get(id) ?? 0, evidence));
    sorted.sort((a, b) => a.column - b.column);
    return { claim, cells: sorted, totals: tallyOf(sorted), ...row };
  });
  rows.sort(comparisons[sort]);
  const columns = [...order.keys()].flatMap((id) => documents.get(id) ?? []);
  const across = Map.groupBy(
    rows.flatMap(({ cells }) => cells),
    ({ column }) => column,
  );
  return {
    by,
    rows,
    columns: columns.map((document, index) => ({
      document,
      totals: tallyOf(across.get(index) ?? []),
    })),
    totals: tallyOf([...across.values()].flat()),
    silent: given.claims.length - rows.length,
  };
}

/** One claim's evidence by the column it stands in; evidence that goes back to two sources stands in both. */
function gather<D, E extends Witness>(
  evidence: readonly E[],
  by: ColumnKind,
  documents: ReadonlyMap<string, D>,
): Map<string, E[]> {
  const cells = new Map<string, E[]>();
  for (const item of evidence) {
    for (const id of by === 'sources' ? item.sources : [item.documentId]) {
      if (!documents.has(id)) continue;
      const cell = cells.get(id);
      if (cell) cell.push(item);
      else cells.set(id, [item]);
    }
  }
  return cells;
}

function disagreementOf(evidence: readonly Witness[]): number {
  const side = (stance: Stance) =>
    new Set(evidence.filter((item) => item.stance === stance).flatMap(({ sources }) => sources))
      .size;
  return disagreement(side('supports'), side('contradicts'));
}

function toCell<E extends Witness>(column: number, evidence: E[]): Cell<E> {
  const found = new Set(evidence.map(({ stance }) => stance));
  return { column, stances: stances.filter((stance) => found.has(stance)), evidence };
}

/** The index of each column that has a cell. */
function orderColumns<D extends Named>(
  rows: readonly { cells: ReadonlyMap<string, unknown> }[],
  documents: ReadonlyMap<string, D>,
): Map<string, number> {
  const spoken = new Map<string, number>();
  for (const { cells } of rows) {
    for (const id of cells.keys()) spoken.set(id, (spoken.get(id) ?? 0) + 1);
  }
  const name = (id: string) => {
    const { publisher, title } = documents.get(id) ?? { publisher: null, title: '' };
    return `${publisher ?? ''}\n${title}\n${id}`;
  };
  const sorted = [...spoken]
    .map(([id, count]) => ({ id, count, name: name(id) }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return new Map(sorted.map(({ id }, index) => [id, index]));
}

/** In how many of the cells each stance stands. */
export function tallyOf(cells: readonly { stances: readonly Stance[] }[]): Tally {
  const tally: Tally = { supports: 0, contradicts: 0, qualifies: 0, context: 0 };
  for (const cell of cells) for (const stance of cell.stances) tally[stance] += 1;
  return tally;
}

type Comparable = { claim: Ranked; cells: readonly unknown[]; disagreement: number };

const byNumber = (a: Comparable, b: Comparable) => b.claim.number - a.claim.number;

const comparisons: Record<MatrixSort, (a: Comparable, b: Comparable) => number> = {
  disagreement: (a, b) =>
    b.disagreement - a.disagreement || b.cells.length - a.cells.length || byNumber(a, b),
  number: byNumber,
  updated: (a, b) => b.claim.updatedAt.localeCompare(a.claim.updatedAt) || byNumber(a, b),
};

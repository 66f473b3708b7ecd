import type { Column, Matrix, Row, Witness } from '@/lib/matrix/matrix';
import type { PublishedMatrix } from '@/lib/matrix/published';
import type { DeskMatrix, MatrixDocument } from '@/lib/matrix/queries';
import { claimUrl } from './publication';

type Quoted = Witness & { id: string; exact: string; reason: string };

/** The matrix of a team as programs read it: columns by id, every name once. */
export function toMatrixAnswer({ documents, ...matrix }: DeskMatrix) {
  return present(matrix, documents, {
    row: ({ claimantName, updatedAt, ...claim }) => ({ ...claim, claimantName }),
    quoted: ({ passageId }) => ({ passage: passageId }),
  });
}

/** The matrix of published claims as programs read it. */
export function toPublishedMatrixAnswer({ documents, ...matrix }: PublishedMatrix) {
  return present(matrix, documents, {
    row: ({ id, updatedAt, ...claim }) => ({ ...claim, slug: id, url: claimUrl(id) }),
    quoted: () => ({}),
  });
}

function present<C, D extends MatrixDocument, E extends Quoted, Shown, Place>(
  { by, columns, rows, totals, silent }: Matrix<C, D, E>,
  documents: readonly D[],
  { row, quoted }: { row: (claim: C) => Shown; quoted: (evidence: E) => Place },
) {
  return {
    by,
    totals,
    silent,
    documents: documents.map(({ id, title, publisher, publishedOn, language }) => {
      return { id, title, publisher, publishedOn, language };
    }),
    columns: columns.map(({ document, totals }) => ({ document: document.id, totals })),
    rows: rows.map(({ claim, cells, totals, disagreement }) => ({
      claim: row(claim),
      totals,
      disagreement,
      cells: presentCells(cells, columns, quoted),
    })),
  };
}

function presentCells<C, E extends Quoted, Place>(
  cells: Row<C, E>['cells'],
  columns: readonly Column<MatrixDocument>[],
  quoted: (evidence: E) => Place,
) {
  return cells.map(({ column, stances, evidence }) => ({
    document: columns[column]?.document.id ?? '',
    stances,
    evidence: evidence.map((item) => ({
      id: item.id,
      stance: item.stance,
      document: item.documentId,
      exact: item.exact,
      reason: item.reason,
      ...quoted(item),
    })),
  }));
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutMatrix, withRuns } from './cut';
import { toMatrix } from './matrix';

const claims = [1, 2, 3].map((number) => ({ id: `c${number}`, number, updatedAt: '' }));
const documents = ['a', 'b', 'c'].map((id) => ({ id, title: id, publisher: null }));
const evidence = claims.flatMap(({ id }) =>
  documents.map((document) => ({
    ...{ claimId: id, documentId: document.id, sources: [document.id] },
    stance: 'supports' as const,
  })),
);
const whole = toMatrix({ claims, documents, evidence, by: 'documents', sort: 'number' });

it('cuts rows and columns, says how many, and counts the whole', () => {
  const { matrix, hidden } = cutMatrix(whole, { rows: 2, columns: 1 });
  expect(hidden).toEqual({ rows: 1, columns: 2 });
  expect(matrix.rows.map(({ cells }) => cells.length)).toEqual([1, 1]);
  expect(matrix.columns.map(({ document }) => document.id)).toEqual(['a']);
  expect(matrix.totals.supports).toBe(9);
});

it('leaves what fits as it is', () => {
  expect(cutMatrix(whole)).toEqual({ matrix: whole, hidden: { rows: 0, columns: 0 } });
});

it('lays a row out with every column once, whichever cells are filled', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(39)), fc.integer({ min: 40, max: 60 }), (filled, width) => {
      const cells = filled.toSorted((a, b) => a - b).map((column) => ({ column }));
      const places = withRuns(cells, width).flatMap((run) =>
        'cell' in run ? [run.cell.column] : Array.from({ length: run.empty }, () => null),
      );
      expect(places).toHaveLength(width);
      for (const [index, place] of places.entries()) {
        expect(place).toBe(filled.includes(index) ? index : null);
      }
    }),
  );
});

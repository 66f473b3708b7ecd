import { expect, it } from 'vitest';
import { isFiltered, matrixQuery, readMatrixFilter } from './schema';

const usual = { by: 'sources', sort: 'disagreement' };

it('reads what is valid in an address and leaves out the rest', () => {
  expect(readMatrixFilter({})).toEqual(usual);
  const address = { topic: 'rivers', publisher: '', from: '2024-13-01', to: '2024-12-31', by: 'x' };
  expect(readMatrixFilter(address)).toEqual({ ...usual, topic: 'rivers', to: '2024-12-31' });
  expect(readMatrixFilter({ topic: ['a', 'b'], sort: 'number' })).toEqual({
    ...usual,
    sort: 'number',
  });
});

it('writes only what is not as usual', () => {
  const filter = readMatrixFilter({ by: 'documents', claimant: 'Dock Union' });
  expect(matrixQuery(filter)).toEqual({ by: 'documents', claimant: 'Dock Union' });
  expect(matrixQuery(readMatrixFilter({}))).toEqual({});
});

it('knows columns and order from a filter', () => {
  expect(isFiltered(readMatrixFilter({ by: 'documents', sort: 'number' }))).toBe(false);
  expect(isFiltered(readMatrixFilter({ from: '2024-01-01' }))).toBe(true);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dependentsOf, type Resting, tieOrder } from './ties';

const corrected = {
  passageIds: new Set(['p1']),
  documentIds: new Set(['d1']),
  parentIds: ['whole'],
};

const on = (claimId: string, passageId: string, documentId: string, sources: string[]) => ({
  ...{ claimId, passageId, documentId, sources },
});

it('names each claim once, by its closest tie, with the documents through which it holds', () => {
  const resting = [
    on('far', 'p9', 'd9', ['r1']),
    on('near', 'p2', 'd1', ['r1']),
    on('near', 'p9', 'd9', ['r1']),
    on('same', 'p1', 'd1', ['r1']),
    on('same', 'p2', 'd1', ['r1']),
    on('whole', 'p9', 'd9', ['r2', 'r1']),
    on('apart', 'p8', 'd8', []),
  ];
  expect(dependentsOf(corrected, resting)).toEqual([
    { claimId: 'whole', tie: 'claim', documentIds: [] },
    { claimId: 'same', tie: 'passage', documentIds: ['d1'] },
    { claimId: 'near', tie: 'document', documentIds: ['d1'] },
    { claimId: 'far', tie: 'source', documentIds: ['r1'] },
  ]);
});

it('does not depend on the order of the evidence, and never lets a further tie hide a closer one', () => {
  const name = (prefix: string) => fc.integer({ min: 1, max: 3 }).map((n) => `${prefix}${n}`);
  const one = fc.record({
    claimId: name('c'),
    passageId: name('p'),
    documentId: name('d'),
    sources: fc.uniqueArray(name('r')),
  });
  const closeness = (claimId: string, resting: readonly Resting[]) => {
    const own = resting.filter((item) => item.claimId === claimId);
    if (own.some(({ passageId }) => passageId === 'p1')) return 'passage';
    if (own.some(({ documentId }) => documentId === 'd1')) return 'document';
    return own.some(({ sources }) => sources.length > 0) ? 'source' : null;
  };
  fc.assert(
    fc.property(fc.array(one), (resting) => {
      const found = dependentsOf({ ...corrected, parentIds: [] }, resting);
      expect(dependentsOf({ ...corrected, parentIds: [] }, resting.toReversed())).toEqual(found);
      const byClaim = new Map(found.map(({ claimId, tie }) => [claimId, tie]));
      for (const claimId of ['c1', 'c2', 'c3']) {
        expect(byClaim.get(claimId) ?? null).toBe(closeness(claimId, resting));
      }
      const order = found.map(({ tie }) => tieOrder.indexOf(tie));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }),
  );
});

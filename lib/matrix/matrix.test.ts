import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countSources, rootsOf } from '@/lib/sources/sources';
import { disagreement } from './disagreement';
import { stances, toMatrix } from './matrix';

const ids = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);
const claims = ids('c', 6).map((id, number) => ({
  id,
  number,
  updatedAt: `2025-01-0${number + 1}`,
}));
const documents = ids('d', 8).map((id) => ({ id, title: id, publisher: `P ${id}` }));

/** Arbitrary evidence, and derivations without circles: a document draws on later ones only. */
const world = fc.record({
  evidence: fc.array(
    fc.record({
      claimId: fc.constantFrom(...ids('c', 7)),
      documentId: fc.constantFrom(...ids('d', 8)),
      stance: fc.constantFrom(...stances),
    }),
    { maxLength: 60 },
  ),
  draws: fc
    .array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 10 })
    .map((pairs) =>
      pairs.filter(([a, b]) => a < b).map(([a, b]) => ({ from: `d${a}`, to: `d${b}` })),
    ),
  by: fc.constantFrom('sources' as const, 'documents' as const),
  sort: fc.constantFrom('disagreement' as const, 'number' as const, 'updated' as const),
});

const build = ({
  evidence,
  draws,
  by,
  sort,
}: typeof world extends fc.Arbitrary<infer T> ? T : never) => {
  const witnesses = evidence.map((one) => ({ ...one, sources: rootsOf(one.documentId, draws) }));
  return { witnesses, matrix: toMatrix({ claims, documents, evidence: witnesses, by, sort }) };
};

it('has totals that equal a plain recount of the evidence', () => {
  fc.assert(
    fc.property(world, (given) => {
      const { witnesses, matrix } = build(given);
      const known = witnesses.filter(({ claimId }) => claims.some(({ id }) => id === claimId));
      for (const stance of stances) {
        const told = new Set<string>();
        for (const item of known.filter((one) => one.stance === stance)) {
          for (const column of given.by === 'sources' ? item.sources : [item.documentId]) {
            told.add(`${item.claimId} ${column}`);
          }
        }
        expect(matrix.totals[stance]).toBe(told.size);
        for (const { claim, totals } of matrix.rows) {
          const own = [...told].filter((pair) => pair.startsWith(`${claim.id} `));
          expect(totals[stance]).toBe(own.length);
        }
        for (const { document, totals } of matrix.columns) {
          const own = [...told].filter((pair) => pair.endsWith(` ${document.id}`));
          expect(totals[stance]).toBe(own.length);
        }
      }
      const spoken = new Set(known.map(({ claimId }) => claimId));
      expect(matrix.rows).toHaveLength(spoken.size);
      expect(matrix.silent).toBe(claims.length - spoken.size);
    }),
  );
});

it('counts independent sources as the claim page does', () => {
  fc.assert(
    fc.property(world, (given) => {
      const { matrix } = build({ ...given, by: 'sources' });
      for (const { claim, totals, disagreement: measured } of matrix.rows) {
        const own = given.evidence.filter(({ claimId }) => claimId === claim.id);
        const { supports, contradicts, qualifies } = countSources(own, given.draws);
        expect(totals).toMatchObject({ supports, contradicts, qualifies });
        expect(measured).toBe(disagreement(supports, contradicts));
      }
    }),
  );
});

it('measures disagreement by sources whatever the columns are, and puts rows in order', () => {
  fc.assert(
    fc.property(world, (given) => {
      const one = build({ ...given, by: 'sources', sort: 'disagreement' }).matrix.rows;
      const other = build({ ...given, by: 'documents', sort: 'disagreement' }).matrix.rows;
      const measure = (rows: typeof one) =>
        Object.fromEntries(rows.map((row) => [row.claim.id, row.disagreement]));
      expect(measure(other)).toEqual(measure(one));
      const values = one.map((row) => row.disagreement);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }),
  );
});

it('keeps every piece of evidence in its cell, and cells in the order of the columns', () => {
  fc.assert(
    fc.property(world, (given) => {
      const { witnesses, matrix } = build({ ...given, by: 'documents' });
      for (const { claim, cells } of matrix.rows) {
        const at = cells.map(({ column }) => column);
        expect(at).toEqual([...new Set(at)].toSorted((a, b) => a - b));
        for (const { column, stances: shown, evidence } of cells) {
          const { id } = matrix.columns[column]?.document ?? {};
          const own = witnesses.filter((one) => one.claimId === claim.id && one.documentId === id);
          expect(evidence).toEqual(own);
          expect(shown).toEqual(stances.filter((one) => own.some(({ stance }) => stance === one)));
        }
      }
    }),
  );
});

it('sorts by number and by last change, latest first', () => {
  const evidence = claims.map(({ id }) => ({
    ...{ claimId: id, documentId: 'd0', sources: ['d0'] },
    stance: 'supports' as const,
  }));
  const shuffled = claims.map((claim) => ({
    ...claim,
    updatedAt: `2025-01-0${(claim.number * 5) % 6}`,
  }));
  const numbers = (sort: 'number' | 'updated') =>
    toMatrix({ claims: shuffled, documents, evidence, by: 'sources', sort }).rows.map(
      ({ claim }) => claim.number,
    );
  expect(numbers('number')).toEqual([5, 4, 3, 2, 1, 0]);
  expect(numbers('updated')).toEqual([1, 2, 3, 4, 5, 0]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countSources,
  type Draw,
  groupBySource,
  rootsOf,
  sourcesOf,
  type Witness,
} from './sources';

const draws: Draw[] = [
  { from: 'gazette', to: 'survey' },
  { from: 'bulletin', to: 'gazette' },
  { from: 'essay', to: 'survey' },
  { from: 'essay', to: 'letter' },
];

describe('independent sources', () => {
  it('follows derivations to their roots', () => {
    expect(rootsOf('bulletin', draws)).toEqual(['survey']);
    expect(rootsOf('essay', draws)).toEqual(['letter', 'survey']);
    expect(rootsOf('survey', draws)).toEqual(['survey']);
  });

  it('counts three copies of one report once, and no context', () => {
    const evidence = [
      { documentId: 'gazette', stance: 'supports' },
      { documentId: 'bulletin', stance: 'supports' },
      { documentId: 'survey', stance: 'supports' },
      { documentId: 'letter', stance: 'contradicts' },
      { documentId: 'diary', stance: 'context' },
    ] as const;
    expect(countSources(evidence, draws)).toEqual({
      total: 2,
      supports: 1,
      contradicts: 1,
      qualifies: 0,
    });
    expect(groupBySource(evidence.slice(0, 3), draws)).toHaveLength(1);
  });

  it('ends on cycles and counts each as one source, whoever leads into it', () => {
    const circle = [
      { from: 'b', to: 'c' },
      { from: 'c', to: 'b' },
      { from: 'a', to: 'c' },
    ];
    expect(['a', 'b', 'c'].map((id) => rootsOf(id, circle))).toEqual([['b'], ['b'], ['b']]);
    expect(rootsOf('a', [...circle, { from: 'a', to: 'x' }])).toEqual(['b', 'x']);
    expect(rootsOf('a', [...circle, { from: 'c', to: 'x' }])).toEqual(['x']);
    expect(rootsOf('a', [{ from: 'a', to: 'a' }])).toEqual(['a']);
  });

  it('never counts more sources than documents with a root each', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const stance = fc.constantFrom(
      'supports' as const,
      'contradicts' as const,
      'qualifies' as const,
    );
    fc.assert(
      fc.property(fc.array(fc.record({ documentId: id, stance })), (evidence) => {
        const count = countSources(evidence, []);
        expect(count.total).toBe(new Set(evidence.map((item) => item.documentId)).size);
        expect(count.supports).toBeLessThanOrEqual(count.total);
      }),
    );
  });
});

describe('independence over arbitrary graphs', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const graph = fc.array(fc.record({ from: id, to: id }), { maxLength: 14 });
  const stance = fc.constantFrom<Witness['stance']>(
    ...(['supports', 'contradicts', 'qualifies', 'context'] as const),
  );
  const evidence = fc.array(fc.record({ documentId: id, stance }), { maxLength: 8 });

  /** Warshall's closure: who goes back to whom, everybody to themselves. */
  const closureOf = (draws: readonly Draw[]) => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const ways = new Set(all.map((one) => one + one));
    for (const { from, to } of draws) ways.add(from + to);
    for (const by of all)
      for (const from of all)
        for (const to of all) if (ways.has(from + by) && ways.has(by + to)) ways.add(from + to);
    return { all, goes: (from: string, to: string) => ways.has(from + to) };
  };

  /** A source is whatever everything above it comes back to; of such a circle the smallest id is named. */
  const plainRoots = (start: string, draws: readonly Draw[]) => {
    const { all, goes } = closureOf(draws);
    const isSource = (one: string) => all.every((other) => !goes(one, other) || goes(other, one));
    const sources = all.filter((one) => goes(start, one) && isSource(one));
    return sources.filter((one) => all.every((other) => other >= one || !goes(one, other)));
  };

  it('equals a recount by transitive closure', () => {
    fc.assert(
      fc.property(id, graph, (start, draws) => {
        expect(rootsOf(start, draws)).toEqual(plainRoots(start, draws));
      }),
      { numRuns: 500 },
    );
  });

  it('counts what it lists, per side no more than in all, and never more than there are documents', () => {
    fc.assert(
      fc.property(evidence, graph, (pieces, draws) => {
        const count = countSources(pieces, draws);
        const { all, goes } = closureOf(draws);
        const sides = pieces.filter((piece) => piece.stance !== 'context');
        const used = all.filter((one) => sides.some(({ documentId }) => goes(documentId, one)));
        expect(count.total).toBe(sourcesOf(pieces, draws).length);
        expect(count.total).toBeLessThanOrEqual(used.length);
        expect(count.total === 0).toBe(sides.length === 0);
        const { supports, contradicts, qualifies } = count;
        expect(Math.max(supports, contradicts, qualifies)).toBeLessThanOrEqual(count.total);
        expect(supports + contradicts + qualifies).toBeGreaterThanOrEqual(count.total);
      }),
    );
  });

  it('is the same in every order, with everything said twice', () => {
    fc.assert(
      fc.property(evidence, graph, (pieces, draws) => {
        const turned = countSources(pieces.toReversed(), draws.toReversed());
        expect(turned).toEqual(countSources([...pieces, ...pieces], [...draws, ...draws]));
      }),
    );
  });

  it('is never raised by a derivation between documents that are on the way already', () => {
    fc.assert(
      fc.property(evidence, graph, id, id, (pieces, draws, from, to) => {
        const { goes } = closureOf(draws);
        const sides = pieces.filter((piece) => piece.stance !== 'context');
        fc.pre(sides.some(({ documentId }) => goes(documentId, to)));
        const before = countSources(pieces, draws).total;
        const after = countSources(pieces, [...draws, { from, to }]).total;
        expect(after).toBeLessThanOrEqual(before);
        // One derivation joins at most one source to another.
        expect(after).toBeGreaterThanOrEqual(before - 1);
      }),
    );
  });

  it('copies of one document count as one, however many there are and however they copied', () => {
    const copies = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(copies, fc.infiniteStream(fc.nat()), (count, picks) => {
        const draws = Array.from({ length: count }, (_, at) => {
          const pick = Number(picks.next().value) % (at + 1);
          return { from: `copy${at}`, to: pick === 0 ? 'report' : `copy${pick - 1}` };
        });
        const pieces = draws.map(({ from }) => ({ documentId: from, stance: 'supports' as const }));
        expect(countSources(pieces, draws).total).toBe(1);
      }),
    );
  });
});

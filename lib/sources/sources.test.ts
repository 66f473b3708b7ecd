import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSources, type Draw, groupBySource, rootsOf } from './sources';

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

  it('ends on cycles and always names a source', () => {
    expect(
      rootsOf('a', [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ]),
    ).toEqual(['a']);
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(fc.array(fc.record({ from: id, to: id })), id, (graph, start) => {
        expect(rootsOf(start, graph).length).toBeGreaterThan(0);
      }),
    );
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

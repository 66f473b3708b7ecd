import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layLineage, nodeSize, pathOf, shorten } from './layout';
import { lineageOf } from './lineage';

const document = (id: string) => ({ id, title: id, publisher: null, publishedOn: null });
const label = () => 'republishes';
const edge = (from: string, to: string) => ({
  ...{ from, to, kind: 'republishes' as const, suggested: false, passage: null },
});
const picture = (...pairs: [string, string][]) => {
  const ids = [...new Set(pairs.flat())];
  const edges = pairs.map(([from, to]) => edge(from, to));
  return layLineage(lineageOf(ids, ids.map(document), edges), label);
};

test('sources stand to the left of what draws on them, and edges lead there', () => {
  const { nodes, edges, width, height } = picture(
    ['copy', 'report'],
    ['post', 'copy'],
    ['post', 'letter'],
  );
  const x = (id: string) => nodes.find((node) => node.id === id)?.x ?? Number.NaN;
  expect(x('report')).toBeLessThan(x('copy'));
  expect(x('copy')).toBeLessThan(x('post'));
  expect(x('letter')).toBeLessThan(x('post'));
  expect(
    nodes
      .filter(({ isRoot }) => isRoot)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['letter', 'report']);
  for (const { points, from, to } of edges) {
    expect(points[0]?.x).toBeCloseTo(x(from), 0);
    expect(points.at(-1)?.x).toBeCloseTo(x(to) + nodeSize.width, 0);
  }
  expect(width).toBeGreaterThan(3 * nodeSize.width);
  expect(height).toBeGreaterThan(nodeSize.height);
});

test('whatever the graph, nothing overlaps, everything is inside, and it is always the same', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const pair = fc.tuple(id, id).filter(([from, to]) => from !== to);
  fc.assert(
    fc.property(
      fc.uniqueArray(pair, { minLength: 1, maxLength: 10, selector: String }),
      (pairs) => {
        const drawn = picture(...pairs);
        const { nodes, width, height } = drawn;
        for (const node of nodes) {
          expect(node.x).toBeGreaterThanOrEqual(0);
          expect(node.y).toBeGreaterThanOrEqual(0);
          expect(node.x + nodeSize.width).toBeLessThanOrEqual(width);
          expect(node.y + nodeSize.height).toBeLessThanOrEqual(height);
          const apart = nodes.every(
            (other) =>
              other.id === node.id ||
              Math.abs(other.x - node.x) >= nodeSize.width ||
              Math.abs(other.y - node.y) >= nodeSize.height,
          );
          expect(apart).toBe(true);
        }
        expect(picture(...pairs)).toEqual(drawn);
      },
    ),
    { numRuns: 50 },
  );
});

test('a path begins and ends where its points do', () => {
  expect(pathOf([])).toBe('');
  expect(
    pathOf([
      { x: 0, y: 0 },
      { x: 9, y: 5 },
    ]),
  ).toBe('M0 0L9 5');
  expect(
    pathOf([
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 9, y: 5 },
    ]),
  ).toBe('M0 0Q4 0 9 5');
  expect(pathOf([0, 2, 4, 6].map((x) => ({ x, y: x })))).toBe('M0 0Q2 2 3 3Q4 4 6 6');
});

test('a title is cut to its room, wide signs counting twice', () => {
  expect(shorten('Annual report', 13)).toBe('Annual report');
  expect(shorten('Annual report', 8)).toBe('Annual r…');
  expect(shorten('港口年度报告', 6)).toBe('港口年…');
  expect(shorten('👩‍👩‍👧 x', 1)).toBe('👩‍👩‍👧…');
});

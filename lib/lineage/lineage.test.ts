import { expect, test } from 'vitest';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { lineageOf, lineageOfClaim } from './lineage';
import { lineageOfSnapshot } from './published';

const document = (id: string, publishedOn: string | null = null) => ({
  ...{ id, title: `Title ${id}`, publisher: null, publishedOn },
});
const draw = (from: string, to: string) => ({
  ...{ from, to, kind: 'quotes' as const, passage: null },
});
const suggestion = (from: string, to: string) => ({
  ...{ from: document(from), to: document(to), kind: 'republishes' as const },
  passage: { exact: 'The same words.' },
});
const piece = (
  id: string,
  stance: 'supports' | 'context' = 'supports',
  withdrawn: unknown = null,
) => ({
  ...{ document: { id }, stance, withdrawn },
});

test('the way up from the evidence, oldest first, and the sources it leads to', () => {
  const documents = [
    document('copy', '2025-03-01'),
    document('report', '2025-01-01'),
    document('other'),
  ];
  const confirmed = { documents, draws: [draw('copy', 'report'), draw('other', 'copy')] };
  expect(lineageOfClaim([piece('copy')], confirmed, [])).toMatchObject({
    nodes: [{ id: 'report' }, { id: 'copy' }],
    edges: [{ from: 'copy', to: 'report', suggested: false }],
    roots: ['report'],
  });
});

test('suggestions are edges of their own kind and make nobody a source', () => {
  const confirmed = { documents: [document('copy')], draws: [] };
  const lineage = lineageOfClaim([piece('copy')], confirmed, [suggestion('copy', 'report')]);
  expect(lineage.nodes.map(({ id }) => id)).toEqual(['copy', 'report']);
  expect(lineage.edges).toEqual([
    {
      ...draw('copy', 'report'),
      kind: 'republishes',
      suggested: true,
      passage: { id: null, exact: 'The same words.' },
    },
  ]);
  expect(lineage.roots).toEqual(['copy']);
});

test('what is not counted is not drawn', () => {
  const confirmed = { documents: [document('a'), document('b')], draws: [] };
  const evidence = [piece('a', 'context'), piece('b', 'supports', { at: 'yesterday' })];
  expect(lineageOfClaim(evidence, confirmed, [])).toEqual({ nodes: [], edges: [], roots: [] });
});

test('circles end', () => {
  const edges = [draw('a', 'b'), draw('b', 'a')].map((edge) => ({ ...edge, suggested: true }));
  expect(lineageOf(['a'], [document('a'), document('b')], edges).nodes).toHaveLength(2);
});

test('a publication says what was confirmed', () => {
  const lineage = lineageOfSnapshot(sampleSnapshot('It says so.'));
  expect(lineage.edges).toMatchObject([{ from: 'd1', to: 'd2', kind: 'quotes', suggested: false }]);
  expect(lineage.nodes.map(({ id }) => id).sort()).toEqual(['d1', 'd2', 'd3']);
  expect(lineage.roots).toEqual(['d2', 'd3']);
});

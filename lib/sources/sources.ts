import type { Stance } from '@/prisma/generated/enums';

/** Document `from` draws on document `to`. */
export type Draw = { from: string; to: string };

/** What counting needs to know of a piece of evidence. */
export type Witness = { documentId: string; stance: Stance };

/** How many independent sources there are, and how many of them stand on each side; one source may stand on both. */
export type SourceCount = {
  total: number;
  supports: number;
  contradicts: number;
  qualifies: number;
};

/**
 * The independent sources a document goes back to: the roots of the derivation graph above it, sorted; itself when it
 * draws on nothing. Documents that draw on one another in a circle (confirmed derivations never do, together with
 * suggested ones they may) and on nothing else are one source, named by the smallest id.
 */
export function rootsOf(documentId: string, draws: readonly Draw[]): string[] {
  const above = new Map<string, string[]>();
  for (const { from, to } of draws) above.set(from, [...(above.get(from) ?? []), to]);
  const seen = reach([documentId], above);
  const roots = [...seen].filter((id) => !above.has(id));
  const grounded = reach(roots, below(seen, above));
  const circling = [...seen].filter((id) => !grounded.has(id));
  return [...new Set([...roots, ...circlesOf(circling, above)])].sort();
}

/** Everything on the way up from these ids, themselves included. */
function reach(ids: readonly string[], above: ReadonlyMap<string, string[]>): Set<string> {
  const seen = new Set(ids);
  for (const id of seen) for (const next of above.get(id) ?? []) seen.add(next);
  return seen;
}

function below(ids: ReadonlySet<string>, above: ReadonlyMap<string, string[]>) {
  const turned = new Map<string, string[]>();
  for (const from of ids) {
    for (const to of above.get(from) ?? []) turned.set(to, [...(turned.get(to) ?? []), from]);
  }
  return turned;
}

/** The circles that nothing leads out of, by their smallest ids. */
function circlesOf(ids: readonly string[], above: ReadonlyMap<string, string[]>): string[] {
  const reached = new Map(ids.map((id) => [id, reach([id], above)]));
  return ids.flatMap((id) => {
    const circle = [...(reached.get(id) ?? [])];
    const isClosed = circle.every((other) => reached.get(other)?.has(id));
    return isClosed ? circle.sort().slice(0, 1) : [];
  });
}

/** The independent sources of evidence, sorted; `context` evidence takes no side and has none. */
export function sourcesOf(evidence: readonly Witness[], draws: readonly Draw[]): string[] {
  const sides = evidence.filter(({ stance }) => stance !== 'context');
  return [...new Set(sides.flatMap(({ documentId }) => rootsOf(documentId, draws)))].sort();
}

/** Counts independent sources over evidence; `context` evidence takes no side and is not counted. */
export function countSources(evidence: readonly Witness[], draws: readonly Draw[]): SourceCount {
  const all = new Set<string>();
  const sides = {
    supports: new Set<string>(),
    contradicts: new Set<string>(),
    qualifies: new Set<string>(),
  };
  for (const { documentId, stance } of evidence) {
    if (stance === 'context') continue;
    for (const root of rootsOf(documentId, draws)) {
      all.add(root);
      sides[stance].add(root);
    }
  }
  return {
    total: all.size,
    supports: sides.supports.size,
    contradicts: sides.contradicts.size,
    qualifies: sides.qualifies.size,
  };
}

/** Evidence of one stance under the independent sources it goes back to; a source keeps its first place. */
export function groupBySource<T extends Witness>(
  evidence: readonly T[],
  draws: readonly Draw[],
): { sourceId: string; items: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const item of evidence) {
    const source = rootsOf(item.documentId, draws)[0] ?? item.documentId;
    groups.set(source, [...(groups.get(source) ?? []), item]);
  }
  return [...groups].map(([sourceId, items]) => ({ sourceId, items }));
}

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
 * draws on nothing. A cycle (which the mutation refuses) counts as one source, named by its smallest id.
 */
export function rootsOf(documentId: string, draws: readonly Draw[]): string[] {
  const above = new Map<string, string[]>();
  for (const { from, to } of draws) above.set(from, [...(above.get(from) ?? []), to]);
  const seen = new Set<string>();
  const roots = new Set<string>();
  const pending = [documentId];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const next = above.get(id) ?? [];
    if (next.length === 0) roots.add(id);
    else pending.push(...next);
  }
  return roots.size > 0 ? [...roots].sort() : [...seen].sort().slice(0, 1);
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

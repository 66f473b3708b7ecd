/** How closely a claim hangs together with a corrected one, closest first. */
export const tieOrder = ['claim', 'passage', 'document', 'source'] as const;
export type Tie = (typeof tieOrder)[number];

/** One piece of evidence of some claim; `sources` are the corrected claim's independent sources that it goes back to. */
export type Resting = {
  claimId: string;
  passageId: string;
  documentId: string;
  sources: readonly string[];
};

/** What the corrected claim rests on: passages, documents, and the claims that have it for a part. */
export type Corrected = {
  passageIds: ReadonlySet<string>;
  documentIds: ReadonlySet<string>;
  parentIds: readonly string[];
};

/** The closest tie of a claim and the documents through which it holds, sorted; none for a claim that has it for a part. */
export type Dependent = { claimId: string; tie: Tie; documentIds: string[] };

/**
 * Every claim that rests on what a corrected claim rests on, each once by its closest tie: it has that claim for a part,
 * quotes the same passage, quotes the same document, or goes back to the same independent source. Sorted by tie, then id.
 */
export function dependentsOf(corrected: Corrected, resting: readonly Resting[]): Dependent[] {
  const ties = new Map<string, Map<Tie, Set<string>>>();
  const note = (claimId: string, tie: Tie, documentIds: readonly string[]) => {
    const known = ties.get(claimId) ?? new Map<Tie, Set<string>>();
    known.set(tie, new Set([...(known.get(tie) ?? []), ...documentIds]));
    ties.set(claimId, known);
  };
  for (const id of corrected.parentIds) note(id, 'claim', []);
  for (const { claimId, passageId, documentId, sources } of resting) {
    if (corrected.passageIds.has(passageId)) note(claimId, 'passage', [documentId]);
    else if (corrected.documentIds.has(documentId)) note(claimId, 'document', [documentId]);
    else if (sources.length > 0) note(claimId, 'source', sources);
  }
  const dependents = [...ties].map(([claimId, known]): Dependent => {
    const tie = tieOrder.find((one) => known.has(one)) ?? 'source';
    return { claimId, tie, documentIds: [...(known.get(tie) ?? [])].sort() };
  });
  return dependents.toSorted(
    (a, b) => tieOrder.indexOf(a.tie) - tieOrder.indexOf(b.tie) || (a.claimId < b.claimId ? -1 : 1),
  );
}

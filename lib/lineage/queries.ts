import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { type DrawsView, listDraws, listDrawsOfDocument } from '@/lib/derivations/draws-queries';
import { type DocumentDerivations, listDerivations } from '@/lib/derivations/queries';
import { type EvidenceView, listEvidence } from '@/lib/evidence/queries';
import {
  listSuggestionsAround,
  listSuggestionsOfClaim,
  listSuggestionsOfDocument,
} from '@/lib/suggestions/queries';
import type { SuggestionView } from '@/lib/suggestions/view';
import { type IfConfirmed, ifConfirmed } from './if-confirmed';
import { joinSuggestions, type Lineage, lineageOf, lineageOfClaim } from './lineage';

/** Where the sources of a claim have it from: what is confirmed, what is suggested, and what that would change. */
export type Provenance = {
  draws: DrawsView;
  suggestions: SuggestionView[];
  lineage: Lineage;
  change: IfConfirmed | null;
};

/** The provenance of a claim with the evidence that was read already; empty when the viewer may not see the claim. */
export async function getProvenance(
  viewer: Viewer,
  claimId: string,
  evidence: readonly EvidenceView[],
): Promise<Provenance> {
  const [draws, suggestions] = await Promise.all([
    listDraws(viewer, claimId),
    listSuggestionsOfClaim(viewer, claimId),
  ]);
  const witnesses = evidence
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ stance, document }) => ({ stance, documentId: document.id }));
  return {
    draws,
    suggestions,
    lineage: lineageOfClaim(evidence, draws, suggestions),
    change: ifConfirmed(witnesses, draws.draws, suggestions),
  };
}

/** Who draws on whom among a claim’s sources, suggestions included; empty when the viewer may not see the claim. */
export async function getClaimLineage(viewer: Viewer, claimId: string): Promise<Lineage> {
  const evidence = await listEvidence(viewer, claimId);
  return (await getProvenance(viewer, claimId, evidence)).lineage;
}

/** Where a document has it from and who has it from there: confirmed, suggested, and as a graph. */
export type DocumentProvenance = {
  derivations: DocumentDerivations;
  suggestions: SuggestionView[];
  lineage: Lineage;
};

/** The provenance of a document; null when the viewer may not see it. */
export async function getDocumentProvenance(
  viewer: Viewer,
  documentId: string,
): Promise<DocumentProvenance | null> {
  const [derivations, suggestions, lineage] = await Promise.all([
    listDerivations(viewer, documentId),
    listSuggestionsOfDocument(viewer, documentId),
    getDocumentLineage(viewer, documentId),
  ]);
  return derivations && { derivations, suggestions, lineage };
}

/** Who draws on whom among everything that a document draws on and all that draw on it; empty when the viewer may not see it. */
export async function getDocumentLineage(viewer: Viewer, documentId: string): Promise<Lineage> {
  const confirmed = await listDrawsOfDocument(viewer, documentId);
  const known = new Set(confirmed.documents.map(({ id }) => id));
  const suggestions = await listSuggestionsAround(viewer, [...known]);
  const { documents, edges } = joinSuggestions(confirmed, suggestions);
  const all = documents.map(({ id }) => id);
  const lineage = lineageOf(all, documents, edges);
  // A document that only a suggestion leads to is not a source of this one yet.
  return { ...lineage, roots: lineage.roots.filter((id) => known.has(id)) };
}

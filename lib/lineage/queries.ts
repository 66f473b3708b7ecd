import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { listDraws, listDrawsOfDocument } from '@/lib/derivations/draws-queries';
import { listEvidence } from '@/lib/evidence/queries';
import { listSuggestionsAround, listSuggestionsOfClaim } from '@/lib/suggestions/queries';
import { joinSuggestions, type Lineage, lineageOf, lineageOfClaim } from './lineage';

/** Who draws on whom among a claim's sources, suggestions included; empty when the viewer may not see the claim. */
export async function getClaimLineage(viewer: Viewer, claimId: string): Promise<Lineage> {
  const [evidence, confirmed, suggestions] = await Promise.all([
    listEvidence(viewer, claimId),
    listDraws(viewer, claimId),
    listSuggestionsOfClaim(viewer, claimId),
  ]);
  return lineageOfClaim(evidence, confirmed, suggestions);
}

/** The same for everything that a document draws on and all that draw on it; empty when the viewer may not see it. */
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

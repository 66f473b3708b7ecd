import type { Snapshot } from '@/lib/publications/snapshot';
import { rootsOf } from '@/lib/sources/sources';
import { type ColumnKind, type Matrix, type MatrixSort, toMatrix, type Witness } from './matrix';

/** A published claim as a row; its slug is its id. `claimedOn` is YYYY-MM-DD, `updatedAt` its publication, UTC. */
export type PublishedRowClaim = {
  id: string;
  number: number;
  statement: string;
  language: string | null;
  claimantName: string | null;
  claimedOn: string | null;
  rating: { key: string; name: string; color: string; icon: string };
  updatedAt: string;
};

type PublishedDocument = Snapshot['approved']['documents'][number];

/** A published quotation in a cell. */
export type PublishedEvidence = Witness & { id: string; exact: string; reason: string };

export type PublishedMatrix = Matrix<PublishedRowClaim, PublishedDocument, PublishedEvidence> & {
  documents: PublishedDocument[];
};

/**
 * The matrix of published claims, from their snapshots alone, newest first: what a claim's evidence goes back to is what
 * was approved with that claim; a document that two claims describe differently is called as the newer one has it.
 */
export function toPublishedMatrix(
  snapshots: readonly Snapshot[],
  { by, sort }: { by: ColumnKind; sort: MatrixSort },
): PublishedMatrix {
  const byId = new Map(
    snapshots
      .toReversed()
      .flatMap(({ approved }) => approved.documents.map((one) => [one.id, one])),
  );
  const documents = [...byId.values()];
  const claims = snapshots.map(toClaim);
  const evidence = snapshots.flatMap(toEvidence);
  return { ...toMatrix({ claims, documents, evidence, by, sort }), documents };
}

function toClaim({
  slug,
  claimNumber,
  approved,
  rating,
  publishedAt,
}: Snapshot): PublishedRowClaim {
  const { statement, language, claimant, claimedOn } = approved.claim;
  const { key, name, color, icon } = rating;
  return {
    ...{ id: slug, number: claimNumber, statement, language, claimedOn },
    claimantName: claimant?.name ?? null,
    rating: { key, name, color, icon },
    updatedAt: publishedAt,
  };
}

function toEvidence({ slug, approved }: Snapshot): PublishedEvidence[] {
  return approved.evidence.map(({ id, stance, reason, passage }) => ({
    ...{ id, stance, reason, claimId: slug, documentId: passage.documentId },
    exact: passage.exact,
    sources: rootsOf(passage.documentId, approved.derivations),
  }));
}

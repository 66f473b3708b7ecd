import type { ClaimantKind, DerivationKind, Stance } from '@/prisma/generated/enums';

/**
 * Everything a verdict rests on, in the exact shape whose canonical JSON is hashed. Lists are sorted by id, so order of
 * entry does not matter. Dates are YYYY-MM-DD. `docs/digest.md` says the same for readers who want to check.
 */
export type Dossier = {
  format: 'assay-dossier-1';
  claim: {
    statement: string;
    language: string | null;
    claimant: { name: string; kind: ClaimantKind; wikidataId: string | null } | null;
    claimantUnknown: boolean;
    claimedOn: string | null;
    claimedOnUnknown: boolean;
    commentAskedOn: string | null;
    commentAnswer: string | null;
    noCommentReason: string | null;
  };
  documents: DossierDocument[];
  derivations: { from: string; to: string; kind: DerivationKind }[];
  appearances: { id: string; passage: DossierPassage }[];
  evidence: { id: string; stance: Stance; reason: string; by: string; passage: DossierPassage }[];
  searches: {
    id: string;
    where: string;
    query: string;
    searchedOn: string;
    note: string | null;
    by: string;
  }[];
  assessments: { by: string; rating: DossierRating; confidence: number; reasoning: string }[];
  verdict: {
    rating: DossierRating;
    confidence: number;
    summary: string;
    explanation: string;
    wouldChange: string;
  } | null;
};

export type DossierDocument = {
  id: string;
  title: string;
  publisher: string | null;
  authors: string[];
  publishedOn: string | null;
  url: string | null;
  archiveUrl: string | null;
  noCopyReason: string | null;
  language: string | null;
};

/** A passage with the SHA-256 of the canonical text its positions refer to. */
export type DossierPassage = {
  documentId: string;
  versionNumber: number;
  textSha256: string;
  start: number;
  end: number;
  exact: string;
};

export type DossierRating = { key: string; name: string; value: number | null };

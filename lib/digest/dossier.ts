import type { Standing } from '@/lib/standing/standing';
import type { ClaimantKind, DerivationKind, RollUpRule, Stance } from '@/prisma/generated/enums';

/**
 * Everything a verdict rests on, in the exact shape whose canonical JSON is hashed. Lists are sorted by id, so order of
 * entry does not matter. Dates are YYYY-MM-DD. `docs/digest.md` says the same for readers who want to check.
 */
export type Dossier = {
  format: 'assay-dossier-2';
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
  evidence: {
    id: string;
    stance: Stance;
    reason: string;
    by: string;
    figure: Figure | null;
    passage: DossierPassage;
  }[];
  searches: {
    id: string;
    where: string;
    query: string;
    searchedOn: string;
    note: string | null;
    by: string;
  }[];
  subclaims: DossierSubclaim[];
  assessments: DossierAssessment[];
  verdict: DossierVerdict | null;
};

/** A value that a passage gives: from `low` to `high` (equal for one number), in `unit`, as of a day. */
export type Figure = { low: number; high: number; unit: string | null; asOf: string | null };

/**
 * Another claim that this one is made of. `part` is its place in the statement (UTF-16 code units), null for the whole.
 * The rating is that of its latest publication; null, like the slug, while it has none.
 */
export type DossierSubclaim = {
  claim: string;
  statement: string;
  part: { start: number; end: number; exact: string } | null;
  rule: RollUpRule;
  slug: string | null;
  rating: DossierRating | null;
};

/** An assessment under the name its author chose: either `by` (a person's id) or `pseudonym` is null. */
export type DossierAssessment = {
  id: string;
  by: string | null;
  pseudonym: string | null;
  rating: DossierRating;
  confidence: number;
  reasoning: string;
};

export type DossierVerdict = {
  rating: DossierRating;
  confidence: number;
  summary: string;
  explanation: string;
  wouldChange: string;
  /** Why assessments with another rating were not followed, by the assessments' ids. */
  dissents: { assessment: string; reason: string }[];
  /** Why, and by which editor, the rating differs from what the sub-claims come to. */
  override: { reason: string; by: string } | null;
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

/**
 * A passage with the SHA-256 of the canonical text its positions refer to, and whether it still stands in its document's
 * latest version.
 */
export type DossierPassage = {
  documentId: string;
  versionNumber: number;
  textSha256: string;
  start: number;
  end: number;
  exact: string;
  standing: Standing;
};

export type DossierRating = { key: string; name: string; value: number | null };

import type { PersonView } from '@/lib/people/queries';
import type { PlacementView } from '@/lib/standing/placement-view';
import type {
  ClaimState,
  PublicationCause,
  PublicationSeverity,
  ReReviewTie,
  Stance,
} from '@/prisma/generated/enums';

/** What of the claim rests on the passage. */
export type RestingView =
  | { kind: 'evidence'; id: string; version: number; stance: Stance }
  | { kind: 'appearance'; id: string };

type Named = { id: string; title: string; publisher: string | null; language: string | null };

type ReviewedClaim = {
  id: string;
  number: number;
  statement: string;
  language: string | null;
  state: ClaimState;
  slug: string | null;
};

type Entry = {
  id: string;
  openedAt: string;
  settled: { at: string; by: PersonView | null; outcome: string } | null;
  claim: ReviewedClaim;
  rests: RestingView[];
  can: { settle: boolean; requote: boolean; reopen: boolean };
};

/** A claim that must be looked at again, because of one passage. */
export type PassageReReview = Entry & {
  cause: 'passage_altered' | 'passage_missing';
  /** The version in which it was found out. */
  versionNumber: number | null;
  document: Named;
  /** Where the passage stands in the latest version. */
  placement: PlacementView;
  correction: null;
};

/** What was said to be wrong in another claim, and how this one hangs together with it. */
export type CorrectionReason = {
  claim: Pick<ReviewedClaim, 'number' | 'statement' | 'language' | 'slug'>;
  /** The number of the publication that corrects or retracts it. */
  number: number;
  cause: PublicationCause | null;
  severity: PublicationSeverity | null;
  note: string;
  publishedAt: string;
  tie: ReReviewTie;
  /** The documents through which they hang together; none where that claim is a part of this one. */
  documents: Named[];
};

/** A claim that must be looked at again, because another one was corrected or retracted. */
export type CorrectionReReview = Entry & {
  cause: 'claim_corrected' | 'claim_retracted';
  versionNumber: null;
  document: null;
  placement: null;
  correction: CorrectionReason;
};

/** A claim that must be looked at again, and why. */
export type ReReviewView = PassageReReview | CorrectionReReview;

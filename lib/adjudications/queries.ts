import 'server-only';
import {
  type AdjudicationView,
  type AssessmentView,
  listAssessments,
  type RatingView,
} from '@/lib/assessments/queries';
import type { Viewer } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { type ClaimKey, getClaim } from '@/lib/claims/queries';
import { namingOf } from '@/lib/claims/view';
import { db } from '@/lib/db';
import type { DissentReason } from '@/lib/dissent/dissent';
import { type EvidenceView, listEvidence } from '@/lib/evidence/queries';
import { listPeople } from '@/lib/people/queries';
import { hasRole } from '@/lib/teams/roles';
import { getVerdict, listRatings } from '@/lib/verdicts/queries';
import type { ClaimState } from '@/prisma/generated/enums';
import { type Distance, distanceBetween, type Leaning, leaningsOn } from './differences';
import { canAdjudicate } from './policy';

/** How one assessment's rating lies to another's. */
export type Apart = { from: string; to: string; distance: Distance };

/** The assessments of the running round side by side, once they are revealed; before that there is nothing to compare. */
export type AdjudicationSheet = {
  claim: { id: string; number: number; statement: string; language: string | null };
  state: ClaimState;
  revealed: boolean;
  verdict: { rating: RatingView; confidence: number; dissents: DissentReason[] } | null;
  assessments: AssessmentView[];
  /** For each two of them, both ways. */
  apart: Apart[];
  /** The evidence that counts, and what was leaned on before it was withdrawn, with who leans on it. */
  evidence: (EvidenceView & { leaning: Leaning })[];
  can: { adjudicate: boolean };
};

/** What adjudicating a claim looks at; null when the viewer may not see the claim. */
export async function getAdjudication(
  viewer: Viewer,
  key: ClaimKey,
): Promise<AdjudicationSheet | null> {
  const claim = await getClaim(viewer, key);
  if (!claim) return null;
  const [given, verdict, evidence, scale] = await Promise.all([
    listAssessments(viewer, claim.id),
    getVerdict(viewer, claim.id),
    listEvidence(viewer, claim.id),
    listRatings(viewer),
  ]);
  if (!given || !verdict) return null;
  const { id, number, statement, language, state } = claim;
  const assessments = given.revealed ? given.ofRound : [];
  const values = scale.map(({ value }) => value);
  const leanings = new Map(
    leaningsOn(
      evidence.map((piece) => piece.id),
      assessments,
    ).map((leaning) => [leaning.evidenceId, leaning]),
  );
  return {
    claim: { id, number, statement, language },
    state,
    revealed: given.revealed,
    verdict: verdict.verdict && {
      rating: verdict.verdict.rating,
      confidence: verdict.verdict.confidence,
      dissents: verdict.verdict.dissents,
    },
    assessments,
    apart: assessments.flatMap((one) =>
      assessments
        .filter((other) => other !== one)
        .map((other) => ({
          from: one.id,
          to: other.id,
          distance: distanceBetween(one.rating, other.rating, values),
        })),
    ),
    evidence: evidence.flatMap((piece) => {
      const leaning = leanings.get(piece.id);
      const shown = leaning && (piece.withdrawn === null || leaning.by.length > 0);
      return shown ? [{ ...piece, leaning }] : [];
    }),
    can: { adjudicate: given.revealed && canAdjudicate(viewer, claim) },
  };
}

/** What became of one of the viewer's own assessments. */
export type OwnAdjudication = AdjudicationView & {
  assessmentId: string;
  claim: { number: number; statement: string; language: string | null };
};

/** More than these are history: the claims' own pages have it. */
const LATEST = 10;

/**
 * What became of the viewer's own assessments of claims that are being drafted or lie before the editors, latest first, at
 * most ten; nothing for a visitor.
 */
export async function listOwnAdjudications(viewer: Viewer): Promise<OwnAdjudication[]> {
  if (!hasRole(viewer, 'observer')) return [];
  const rows = await db.adjudication.findMany({
    where: {
      assessment: {
        assessorId: viewer.userId,
        claim: { AND: [visibleClaims(viewer), { state: { in: ['drafting', 'approval'] } }] },
      },
    },
    include: {
      assessment: {
        select: {
          round: true,
          claim: { select: { number: true, statement: true, language: true, round: true } },
        },
      },
    },
    orderBy: { decidedAt: 'desc' },
    take: LATEST,
  });
  const naming = namingOf(await listPeople(viewer.teamId));
  return rows
    .filter(({ assessment }) => assessment.round === assessment.claim.round)
    .map(({ assessmentId, assessment, decision, reason, version, decidedById, decidedAt }) => {
      const { number, statement, language } = assessment.claim;
      return {
        assessmentId,
        decision,
        reason,
        version,
        by: naming(decidedById),
        at: decidedAt.toISOString(),
        claim: { number, statement, language },
      };
    });
}

import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { assessmentsRevealed } from '@/lib/lifecycle/lifecycle';
import { hasRole } from '@/lib/teams/roles';
import type { AssessorNaming } from '@/prisma/generated/enums';
import { canAssess, canNameAssessment } from './policy';

export type RatingView = {
  key: string;
  name: string;
  value: number | null;
  color: string;
  icon: string;
};

export type AssessmentView = {
  id: string;
  by: { id: string; name: string };
  round: number;
  rating: RatingView;
  confidence: number;
  reasoning: string;
  /** Under which name it is published. */
  publishAs: AssessorNaming;
  pseudonym: string | null;
  at: string;
};

export type AssessmentsView = {
  required: number;
  revealed: boolean;
  /** Who has given one in this round; that they are in is no secret, what they say is. */
  givenBy: { id: string; name: string }[];
  mine: AssessmentView | null;
  /** What this viewer may read: all once revealed, else only their own. */
  visible: AssessmentView[];
  /** Of those, the ones of the current round. */
  ofRound: AssessmentView[];
  can: { assess: boolean; name: boolean };
};

/** The assessments of a claim as this viewer may see them; null when they may not see the claim. */
export async function listAssessments(
  viewer: Viewer,
  claimId: string,
): Promise<AssessmentsView | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const claim = await db.claim.findFirst({
    where: { id: claimId, teamId: viewer.teamId },
    select: {
      state: true,
      round: true,
      team: { select: { requiredAssessments: true } },
      assessments: { include: { rating: true }, orderBy: { createdAt: 'asc' } },
    },
  });
  if (!claim) return null;
  const people = await db.user.findMany({
    where: { id: { in: claim.assessments.map((assessment) => assessment.assessorId) } },
    select: { id: true, name: true },
  });
  const named = (id: string) => people.find((person) => person.id === id) ?? { id, name: id };
  const current = claim.assessments.filter((assessment) => assessment.round === claim.round);
  const visible = claim.assessments
    .filter(
      (assessment) =>
        assessment.assessorId === viewer.userId ||
        assessmentsRevealed(claim.state, claim.round, assessment.round),
    )
    .map(({ id, assessorId, round, rating, confidence, reasoning, updatedAt, ...naming }) => ({
      id,
      publishAs: naming.publishAs,
      pseudonym: naming.pseudonym,
      by: named(assessorId),
      round,
      rating: {
        key: rating.key,
        name: rating.name,
        value: rating.value,
        color: rating.color,
        icon: rating.icon,
      },
      confidence,
      reasoning,
      at: updatedAt.toISOString(),
    }));
  return {
    required: claim.team.requiredAssessments,
    revealed: assessmentsRevealed(claim.state, claim.round, claim.round),
    givenBy: current.map((assessment) => named(assessment.assessorId)),
    mine:
      visible.find((view) => view.by.id === viewer.userId && view.round === claim.round) ?? null,
    visible,
    ofRound: visible.filter((view) => view.round === claim.round),
    can: {
      assess: canAssess(viewer, { teamId: viewer.teamId, state: claim.state }),
      name: canNameAssessment(viewer, { teamId: viewer.teamId, state: claim.state }),
    },
  };
}

import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { assessmentsRevealed } from '@/lib/lifecycle/lifecycle';
import { listPeople, type PersonView } from '@/lib/people/queries';
import { hasRole } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import type { AdjudicationDecision, AssessorNaming } from '@/prisma/generated/enums';
import { canAssess, canNameAssessment } from './policy';

export type RatingView = {
  key: string;
  name: string;
  value: number | null;
  color: string;
  icon: string;
};

/** What became of an assessment after the reveal. `version` is what its next decision must have seen. */
export type AdjudicationView = {
  decision: AdjudicationDecision;
  reason: string;
  version: number;
  by: PersonView;
  at: string;
};

export type AssessmentView = {
  id: string;
  by: PersonView;
  round: number;
  rating: RatingView;
  confidence: number;
  reasoning: string;
  /** Ids of the evidence it leans on, in the order they were attached. */
  leansOn: string[];
  /** Under which name it is published. */
  publishAs: AssessorNaming;
  pseudonym: string | null;
  /** Its author declared a conflict of interest on the claim after the reveal. */
  conflicted: boolean;
  /** Null until the drafter decided. */
  adjudication: AdjudicationView | null;
  at: string;
};

export type AssessmentsView = {
  required: number;
  revealed: boolean;
  /** Who has given one in this round; that they are in is no secret, what they say is. */
  givenBy: PersonView[];
  mine: AssessmentView | null;
  /** What this viewer may read: all once revealed, else only their own. */
  visible: AssessmentView[];
  /** Of those, the ones of the current round. */
  ofRound: AssessmentView[];
  can: { assess: boolean; name: boolean };
};

const assessmentSelect = {
  id: true,
  assessorId: true,
  round: true,
  rating: { select: { key: true, name: true, value: true, color: true, icon: true } },
  confidence: true,
  reasoning: true,
  publishAs: true,
  pseudonym: true,
  updatedAt: true,
  leansOn: { select: { evidenceId: true }, orderBy: { evidenceId: 'asc' } },
  adjudication: true,
} satisfies Prisma.AssessmentSelect;

/** The assessments of a claim as this viewer may see them; null when they may not see the claim. */
export async function listAssessments(
  viewer: Viewer,
  claimId: string,
): Promise<AssessmentsView | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const { teamId, userId } = viewer;
  const claim = await db.claim.findFirst({
    where: { id: claimId, teamId },
    select: {
      state: true,
      round: true,
      team: { select: { requiredAssessments: true } },
      assessments: { select: assessmentSelect, orderBy: { createdAt: 'asc' } },
      conflicts: { where: { liftedAt: null }, select: { userId: true } },
    },
  });
  if (!claim) return null;
  const { state, round } = claim;
  const people = new Map((await listPeople(teamId)).map((person) => [person.id, person]));
  const named = (id: string) => people.get(id) ?? { id, name: id };
  const conflicted = new Set(claim.conflicts.map((conflict) => conflict.userId));
  const visible = claim.assessments
    .filter((row) => row.assessorId === userId || assessmentsRevealed(state, round, row.round))
    .map((row) => toAssessmentView(row, named, conflicted));
  return {
    required: claim.team.requiredAssessments,
    revealed: assessmentsRevealed(state, round, round),
    givenBy: claim.assessments
      .filter((row) => row.round === round)
      .map(({ assessorId }) => named(assessorId)),
    mine: visible.find((view) => view.by.id === userId && view.round === round) ?? null,
    visible,
    ofRound: visible.filter((view) => view.round === round),
    can: {
      assess: canAssess(viewer, { teamId, state, conflicted: conflicted.has(userId) }),
      name: canNameAssessment(viewer, { teamId, state }),
    },
  };
}

function toAssessmentView(
  row: Prisma.AssessmentGetPayload<{ select: typeof assessmentSelect }>,
  named: (id: string) => PersonView,
  conflicted: ReadonlySet<string>,
): AssessmentView {
  const { id, assessorId, round, rating, confidence, reasoning, publishAs, pseudonym } = row;
  const { adjudication } = row;
  return {
    id,
    by: named(assessorId),
    round,
    rating,
    confidence,
    reasoning,
    leansOn: row.leansOn.map(({ evidenceId }) => evidenceId),
    publishAs,
    pseudonym,
    conflicted: conflicted.has(assessorId),
    adjudication: adjudication && {
      decision: adjudication.decision,
      reason: adjudication.reason,
      version: adjudication.version,
      by: named(adjudication.decidedById),
      at: adjudication.decidedAt.toISOString(),
    },
    at: row.updatedAt.toISOString(),
  };
}

import type { Member } from '@/lib/auth/types';
import { hasRole } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState } from '@/prisma/generated/enums';

/** What decides whose turn it is. Of assessments only who gave one in which round, never what it says. */
export type TaskFacts = {
  state: ClaimState;
  round: number;
  submittedDigest: string | null;
  assignments: { userId: string }[];
  contributors: { userId: string }[];
  /** Who declared a conflict of interest that stands. */
  conflicts: { userId: string }[];
  assessments: { round: number; assessorId: string }[];
  /** Approvals that stand. */
  approvals: { approverId: string; digest: string }[];
};

/** The claims in which a member could have something to do; `isAwaiting…` below say whether they have. */
export function possibleTasks(member: Member): Prisma.ClaimWhereInput {
  const { userId } = member;
  return {
    state: { notIn: ['published', 'closed'] },
    OR: [
      { assignments: { some: { userId } } },
      { state: 'assessing' },
      { state: 'approval' },
      { state: 'drafting', contributors: { some: { userId } } },
    ],
  };
}

/** Does the member work on the claim, by assignment? */
export function isAssignedTo(member: Member, facts: TaskFacts): boolean {
  return facts.assignments.some(({ userId }) => userId === member.userId);
}

function isConflicted(member: Member, facts: TaskFacts): boolean {
  return facts.conflicts.some(({ userId }) => userId === member.userId);
}

/** Is the claim being assessed, and has this reviewer, who may, given no assessment in its round? */
export function isAwaitingAssessmentOf(member: Member, facts: TaskFacts): boolean {
  const own = facts.assessments.some(
    ({ assessorId, round }) => assessorId === member.userId && round === facts.round,
  );
  const may = hasRole(member, 'reviewer') && !isConflicted(member, facts);
  return facts.state === 'assessing' && may && !own;
}

/**
 * Does the claim lie before this editor, who contributed nothing to it, has no conflict of interest and has not approved
 * the submitted digest?
 */
export function isAwaitingApprovalOf(member: Member, facts: TaskFacts): boolean {
  const contributed = facts.contributors.some(({ userId }) => userId === member.userId);
  const approved = facts.approvals.some(
    ({ approverId, digest }) => approverId === member.userId && digest === facts.submittedDigest,
  );
  const may = hasRole(member, 'editor') && !contributed && !isConflicted(member, facts);
  return facts.state === 'approval' && may && !approved;
}

/** Is the claim being drafted, by this member among others? */
export function isDraftOf(member: Member, facts: TaskFacts): boolean {
  const contributed = facts.contributors.some(({ userId }) => userId === member.userId);
  return facts.state === 'drafting' && (contributed || isAssignedTo(member, facts));
}

/** Approvals of what lies before the editors; those of an earlier digest do not count. */
function standing({ approvals, submittedDigest }: TaskFacts): number {
  const current = approvals.filter(({ digest }) => digest === submittedDigest);
  return new Set(current.map(({ approverId }) => approverId)).size;
}

/**
 * Can the member go on with a claim that is assigned to them? Not while it waits for others: for their assessments, or for
 * another editor's approval. `required` is how many of each the team asks for.
 */
export function canGoOn(
  member: Member,
  facts: TaskFacts,
  required: { assessments: number; approvals: number },
): boolean {
  if (!hasRole(member, 'reviewer')) return false;
  if (facts.state === 'assessing') {
    const given = facts.assessments.filter(({ round }) => round === facts.round).length;
    return isAwaitingAssessmentOf(member, facts) || given >= required.assessments;
  }
  if (facts.state !== 'approval') return facts.state !== 'published' && facts.state !== 'closed';
  const ready = standing(facts) >= required.approvals;
  return isAwaitingApprovalOf(member, facts) || (ready && hasRole(member, 'editor'));
}

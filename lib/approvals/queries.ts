import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { hasRole } from '@/lib/teams/roles';
import type { ApprovalDecision } from '@/prisma/generated/enums';
import { canApprove, canRequestChanges } from './policy';

export type ApprovalView = {
  id: string;
  by: { id: string; name: string };
  decision: ApprovalDecision;
  note: string | null;
  digest: string;
  at: string;
  lapsedAt: string | null;
  lapseReason: string | null;
};

export type ApprovalsView = {
  required: number;
  /** What lies before the editors; null in every other state. */
  submittedDigest: string | null;
  /** Approvals of what lies before the editors, or of what was published last; null where there is neither. */
  given: number | null;
  items: ApprovalView[];
  /** Nobody approves the same twice; `contributor` and `conflicted` say why a person with the role may still not approve. */
  can: { approve: boolean; requestChanges: boolean; contributor: boolean; conflicted: boolean };
};

/** Every decision on a claim, newest first, and what the viewer may decide; null outside the team. */
export async function listApprovals(
  viewer: Viewer,
  claimId: string,
): Promise<ApprovalsView | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const claim = await db.claim.findFirst({
    where: { id: claimId, teamId: viewer.teamId },
    select: {
      state: true,
      submittedDigest: true,
      team: { select: { requiredApprovals: true } },
      approvals: { orderBy: { createdAt: 'desc' } },
      contributors: { where: { userId: viewer.userId }, select: { userId: true } },
      conflicts: { where: { userId: viewer.userId, liftedAt: null }, select: { id: true } },
    },
  });
  if (!claim) return null;
  const people = await db.user.findMany({
    where: { id: { in: claim.approvals.map((approval) => approval.approverId) } },
    select: { id: true, name: true },
  });
  const contributor = claim.contributors.length > 0;
  const conflicted = claim.conflicts.length > 0;
  const standing = claim.approvals.filter(
    ({ decision, lapsedAt }) => decision === 'approve' && lapsedAt === null,
  );
  const published = claim.state === 'published' ? (standing[0]?.digest ?? null) : null;
  const current = claim.submittedDigest ?? published;
  const approvers = standing.flatMap((one) => (one.digest === current ? one.approverId : []));
  const governed = { teamId: viewer.teamId, state: claim.state, contributor, conflicted };
  return {
    required: claim.team.requiredApprovals,
    submittedDigest: claim.submittedDigest,
    given: current === null ? null : new Set(approvers).size,
    items: claim.approvals.map((approval) => ({
      id: approval.id,
      by: people.find((person) => person.id === approval.approverId) ?? {
        id: approval.approverId,
        name: '',
      },
      decision: approval.decision,
      note: approval.note,
      digest: approval.digest,
      at: approval.createdAt.toISOString(),
      lapsedAt: approval.lapsedAt?.toISOString() ?? null,
      lapseReason: approval.lapseReason,
    })),
    can: {
      approve: canApprove(viewer, governed) && !approvers.includes(viewer.userId),
      requestChanges: canRequestChanges(viewer, governed),
      contributor,
      conflicted,
    },
  };
}

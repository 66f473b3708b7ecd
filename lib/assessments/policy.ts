import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';
import type { ClaimState } from '@/prisma/generated/enums';

/**
 * Reviewers and above assess while the claim is being assessed, unless they declared a conflict of interest on it. The
 * database refuses them as well.
 */
export function canAssess(
  viewer: Viewer,
  claim: { teamId: string; state: ClaimState; conflicted: boolean },
): viewer is Member {
  return (
    claim.state === 'assessing' && mayAct(viewer, 'reviewer', claim.teamId) && !claim.conflicted
  );
}

/** The name of one's own assessment may still be chosen after the reveal, until the claim is published or closed. */
export function canNameAssessment(
  viewer: Viewer,
  claim: { teamId: string; state: ClaimState },
): viewer is Member {
  const open: readonly ClaimState[] = ['assessing', 'drafting', 'approval'];
  return open.includes(claim.state) && mayAct(viewer, 'reviewer', claim.teamId);
}

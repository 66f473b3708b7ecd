import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';
import type { ClaimState } from '@/prisma/generated/enums';

/** The verdict is written after the reveal and before the publication; in `approval` a change lapses the approvals. */
export function isWritable(state: ClaimState): boolean {
  return state === 'drafting' || state === 'approval';
}

/** Reviewers and above write the verdict while it is writable. */
export function canWriteVerdict(
  viewer: Viewer,
  claim: { teamId: string; state: ClaimState },
): viewer is Member {
  return isWritable(claim.state) && mayAct(viewer, 'reviewer', claim.teamId);
}

import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';
import type { ClaimState } from '@/prisma/generated/enums';

/**
 * What decides about an approval. `contributor`: the viewer wrote or changed something that the digest holds;
 * `conflicted`: they declared a conflict of interest on the claim.
 */
export type ApprovableClaim = {
  teamId: string;
  state: ClaimState;
  contributor: boolean;
  conflicted: boolean;
};

/** An editor may send back what lies before the editors, contributor or not, but not with a conflict of interest. */
export function canRequestChanges(viewer: Viewer, claim: ApprovableClaim): viewer is Member {
  return claim.state === 'approval' && mayAct(viewer, 'editor', claim.teamId) && !claim.conflicted;
}

/** Only an editor who contributed nothing approves. The database refuses the others as well. */
export function canApprove(viewer: Viewer, claim: ApprovableClaim): viewer is Member {
  return canRequestChanges(viewer, claim) && !claim.contributor;
}

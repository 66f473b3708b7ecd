import type { Member, Viewer } from '@/lib/auth/types';
import type { GovernedClaim } from '@/lib/claims/policy';
import { mayAct } from '@/lib/teams/roles';

/** May the viewer merge this claim into another one? Editors close claims; what is closed was decided already. */
export function canMerge(viewer: Viewer, claim: GovernedClaim): viewer is Member {
  return mayAct(viewer, 'editor', claim.teamId) && claim.state !== 'closed';
}

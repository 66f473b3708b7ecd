import type { Member, Viewer } from '@/lib/auth/types';
import type { GovernedClaim } from '@/lib/claims/policy';
import { mayAct } from '@/lib/teams/roles';

/** May the viewer say how soon the claim is worked on? In any state but closed: nobody works on it then. */
export function canPrioritiseClaim(viewer: Viewer, claim: GovernedClaim): viewer is Member {
  return mayAct(viewer, 'reviewer', claim.teamId) && claim.state !== 'closed';
}

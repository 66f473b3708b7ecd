import type { Member, Viewer } from '@/lib/auth/types';
import type { GovernedClaim } from '@/lib/claims/policy';
import { mayAct } from '@/lib/teams/roles';

/** May the viewer say which claims are similar? In any state: a match changes nothing that a verdict rests on. */
export function canMatch(viewer: Viewer, claim: Pick<GovernedClaim, 'teamId'>): viewer is Member {
  return mayAct(viewer, 'reviewer', claim.teamId);
}

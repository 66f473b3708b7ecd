import type { Member, Viewer } from '@/lib/auth/types';
import { canEditClaim, type GovernedClaim } from '@/lib/claims/policy';
import { mayAct } from '@/lib/teams/roles';

/** May the viewer tie sub-claims to this claim, and change or remove them? Where its evidence may change. */
export function canTieSubclaims(viewer: Viewer, parent: GovernedClaim): viewer is Member {
  return canEditClaim(viewer, parent);
}

/** May the viewer let this claim's verdict differ from its sub-claims? Editors, while the verdict is written. */
export function canOverrideRollUp(viewer: Viewer, parent: GovernedClaim): viewer is Member {
  return mayAct(viewer, 'editor', parent.teamId) && ['drafting', 'approval'].includes(parent.state);
}

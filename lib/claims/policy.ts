import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState } from '@/prisma/generated/enums';

/** What the policies look at. */
export type GovernedClaim = { teamId: string; state: ClaimState };

/** What a viewer may do with a claim; the steps of its life are listed by `lib/lifecycle`. */
export type ClaimPowers = {
  edit: boolean;
  addAppearance: boolean;
  attach: boolean;
  recordSearch: boolean;
  discuss: boolean;
  assign: boolean;
};

/** The claims that the viewer may see on the desk: those of the member's team, and none for anybody else. */
export function visibleClaims(viewer: Viewer): Prisma.ClaimWhereInput {
  return viewer.kind === 'member' ? { teamId: viewer.teamId } : { id: { in: [] } };
}

/** Is the claim in a state in which what its verdict rests on may change? Published and closed ones are reopened first. */
export function isOpen(claim: Pick<GovernedClaim, 'state'>): boolean {
  return claim.state !== 'published' && claim.state !== 'closed';
}

/** May the viewer make claims in their team? */
export function canCreateClaim(viewer: Viewer): viewer is Member {
  return viewer.kind === 'member' && mayAct(viewer, 'reviewer', viewer.teamId);
}

/** May the viewer change statement, claimant, date, topics, and the request for a comment? */
export function canEditClaim(viewer: Viewer, claim: GovernedClaim): viewer is Member {
  return mayAct(viewer, 'reviewer', claim.teamId) && isOpen(claim);
}

/** May the viewer add and remove appearances? */
export function canAddAppearance(viewer: Viewer, claim: GovernedClaim): viewer is Member {
  return canEditClaim(viewer, claim);
}

/** May the viewer attach, change and withdraw evidence? */
export function canAttachEvidence(viewer: Viewer, claim: GovernedClaim): viewer is Member {
  return canEditClaim(viewer, claim);
}

/** May the viewer record a search? */
export function canRecordSearch(viewer: Viewer, claim: GovernedClaim): viewer is Member {
  return canEditClaim(viewer, claim);
}

/** May the viewer open threads and comment? In any state: a published claim is discussed before it is reopened. */
export function canDiscussClaim(viewer: Viewer, claim: GovernedClaim): viewer is Member {
  return mayAct(viewer, 'reviewer', claim.teamId);
}

/** May the viewer say who works on the claim? */
export function canAssignClaim(viewer: Viewer, claim: GovernedClaim): viewer is Member {
  return mayAct(viewer, 'reviewer', claim.teamId);
}

/** Everything above at once, for a view. */
export function claimPowers(viewer: Viewer, claim: GovernedClaim): ClaimPowers {
  return {
    edit: canEditClaim(viewer, claim),
    addAppearance: canAddAppearance(viewer, claim),
    attach: canAttachEvidence(viewer, claim),
    recordSearch: canRecordSearch(viewer, claim),
    discuss: canDiscussClaim(viewer, claim),
    assign: canAssignClaim(viewer, claim),
  };
}

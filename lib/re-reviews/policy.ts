import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState } from '@/prisma/generated/enums';

type Reviewed = { teamId: string; state: ClaimState };

/** The entries that the viewer may see: those of the member's team, and none for anybody else. */
export function visibleReReviews(viewer: Viewer): Prisma.ReReviewWhereInput {
  return viewer.kind === 'member' ? { teamId: viewer.teamId } : { id: { in: [] } };
}

/** May the viewer say that the claim still holds, and decide where the passage stands? In any state of the claim. */
export function canSettle(viewer: Viewer, claim: Pick<Reviewed, 'teamId'>): viewer is Member {
  return mayAct(viewer, 'reviewer', claim.teamId);
}

/** May the viewer let the claim rest on the new words? Published and closed claims are reopened first. */
export function canRequote(viewer: Viewer, claim: Reviewed): viewer is Member {
  return canSettle(viewer, claim) && claim.state !== 'published' && claim.state !== 'closed';
}

/** May the viewer reopen the claim, so that what it rests on can change? Published ones, by an editor. */
export function canReopen(viewer: Viewer, claim: Reviewed): viewer is Member {
  return mayAct(viewer, 'editor', claim.teamId) && claim.state === 'published';
}

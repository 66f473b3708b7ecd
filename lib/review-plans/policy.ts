import type { Member, Viewer } from '@/lib/auth/types';
import { dayOf } from '@/lib/claim-order/due';
import { mayAct } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState } from '@/prisma/generated/enums';

type Planned = { teamId: string; state: ClaimState };

/** The published claims whose next review has come on the day of `now` (UTC), in whichever team. */
export function whereReviewDue(now: Date): Prisma.ClaimWhereInput {
  return { state: 'published', nextReviewOn: { lte: new Date(dayOf(now)) } };
}

/** Those that the viewer may see: the member's own team's, and none for anybody else. */
export function visibleDueReviews(viewer: Viewer, now: Date): Prisma.ClaimWhereInput {
  if (viewer.kind !== 'member') return { id: { in: [] } };
  return { AND: [{ teamId: viewer.teamId }, whereReviewDue(now)] };
}

/** May the viewer say that a published claim still holds? Its verdict stays what the editors approved. */
export function canReviewClaim(viewer: Viewer, claim: Planned): viewer is Member {
  return mayAct(viewer, 'reviewer', claim.teamId) && claim.state === 'published';
}

/** May the viewer say how fast a published claim goes out of date, and reopen it? */
export function canPlanReview(viewer: Viewer, claim: Planned): viewer is Member {
  return mayAct(viewer, 'editor', claim.teamId) && claim.state === 'published';
}

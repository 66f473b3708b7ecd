import type { Member, Viewer } from '@/lib/auth/types';
import { hasRole } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';

/** The views that the viewer may see: their own and those shared with their team; none for a visitor. */
export function visibleViews(viewer: Viewer): Prisma.SavedViewWhereInput {
  if (viewer.kind !== 'member') return { id: { in: [] } };
  const { teamId, userId } = viewer;
  return { teamId, OR: [{ ownerId: userId }, { shared: true }] };
}

/** May the viewer keep views of their own? Observers too: they follow the work. */
export function canSaveView(viewer: Viewer): viewer is Member {
  return hasRole(viewer, 'observer') && viewer.mayWrite;
}

/** May the viewer share views with the team? */
export function canShareView(viewer: Viewer): viewer is Member {
  return hasRole(viewer, 'reviewer') && viewer.mayWrite;
}

/** May the viewer rename or delete the view? Only whoever made it. */
export function canChangeView(
  viewer: Viewer,
  view: { teamId: string; ownerId: string },
): viewer is Member {
  return canSaveView(viewer) && viewer.teamId === view.teamId && viewer.userId === view.ownerId;
}

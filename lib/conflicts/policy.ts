import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';

/** Whoever could assess may say that they have an interest of their own, in any state, unless they said so already. */
export function canDeclareConflict(
  viewer: Viewer,
  claim: { teamId: string; conflicted: boolean },
): viewer is Member {
  return mayAct(viewer, 'reviewer', claim.teamId) && !claim.conflicted;
}

/** Editors lift a declaration that stands, never their own. */
export function canLiftConflict(
  viewer: Viewer,
  conflict: { teamId: string; userId: string; liftedAt: Date | null },
): viewer is Member {
  return (
    mayAct(viewer, 'editor', conflict.teamId) &&
    viewer.userId !== conflict.userId &&
    conflict.liftedAt === null
  );
}

import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';

/** Admins of whichever team choose which one gets what readers send: there is one public site. */
export function canChooseReceiver(viewer: Viewer): viewer is Member {
  return viewer.kind === 'member' && mayAct(viewer, 'admin', viewer.teamId);
}

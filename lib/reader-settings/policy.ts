import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';

/** Admins of whichever team choose which one gets tips and how long senders are known: there is one public site. */
export function canSetForReaders(viewer: Viewer): viewer is Member {
  return viewer.kind === 'member' && mayAct(viewer, 'admin', viewer.teamId);
}

import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';

type Owned = { teamId: string };

/** May the viewer say how often the document's address is looked at? */
export function canSchedule(viewer: Viewer, document: Owned): viewer is Member {
  return mayAct(viewer, 'reviewer', document.teamId);
}

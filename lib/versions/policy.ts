import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';

type Owned = { teamId: string };

/** May the viewer add a version to the document? */
export function canCapture(viewer: Viewer, document: Owned): viewer is Member {
  return mayAct(viewer, 'reviewer', document.teamId);
}

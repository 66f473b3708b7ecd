import type { Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';

/** Admins of any team of the installation describe its publisher. */
export function canDescribePublisher(viewer: Viewer): boolean {
  return viewer.kind === 'member' && mayAct(viewer, 'admin', viewer.teamId);
}

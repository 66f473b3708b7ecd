import type { Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';

/** Admins define the team's rating scale. */
export function canDefineRatings(viewer: Viewer, teamId: string): boolean {
  return mayAct(viewer, 'admin', teamId);
}

import type { Member, Viewer } from '@/lib/auth/types';
import { hasRole } from '@/lib/teams/roles';
import type { InsightName } from './schema';

/** How much lies with whom is seen by those who can change it: editors and admins. */
export function canSeeLoad(viewer: Viewer): viewer is Member {
  return hasRole(viewer, 'editor');
}

/** Every member sees what the team did, observers too; what single people have to do, those of `canSeeLoad`. */
export function canSeeInsight(viewer: Viewer, name: InsightName): viewer is Member {
  return name === 'load' ? canSeeLoad(viewer) : hasRole(viewer, 'observer');
}

import type { Member, Viewer } from '@/lib/auth/types';
import { hasRole, roleAtLeast } from '@/lib/teams/roles';

/** The log of a team is read by those who answer for its work: editors and admins. Claims tell their own story to everybody. */
export function canReadLog(viewer: Viewer): viewer is Member {
  return hasRole(viewer, 'editor');
}

/** Of accounts and of what is set up for programs: what admins alone see elsewhere, they alone see in the log. */
export const adminNouns = ['invitation', 'person', 'session', 'token', 'webhook'] as const;

/**
 * The events that a viewer may read: of their own team, below admin without those of `adminNouns`; nothing for others. No
 * event says what an assessment says, or what somebody wrote in a discussion, so nothing here is open before its time.
 */
export function visibleEvents(viewer: Viewer) {
  if (!canReadLog(viewer)) return { id: { in: [] as string[] } };
  const { teamId } = viewer;
  if (roleAtLeast(viewer.role, 'admin')) return { teamId };
  return { teamId, NOT: adminNouns.map((noun) => ({ action: { startsWith: `${noun}.` } })) };
}

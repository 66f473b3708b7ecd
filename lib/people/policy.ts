import type { Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';

/** Admins invite people and take invitations back. */
export function canInvite(viewer: Viewer, teamId: string): boolean {
  return mayAct(viewer, 'admin', teamId);
}

/** Everybody in a team has tokens of their own; a token is never worth more than its owner's role. */
export function canCreateToken(viewer: Viewer): boolean {
  return viewer.kind === 'member' && mayAct(viewer, 'observer', viewer.teamId);
}

/** A token is revoked by its owner, or by an admin of its team. */
export function canRevokeToken(viewer: Viewer, token: { userId: string; teamId: string }): boolean {
  if (viewer.kind !== 'member' || !viewer.mayWrite) return false;
  return viewer.userId === token.userId || mayAct(viewer, 'admin', token.teamId);
}

/** A session is ended by its own person. */
export function canEndSession(viewer: Viewer, session: { userId: string }): boolean {
  return viewer.kind === 'member' && viewer.mayWrite && viewer.userId === session.userId;
}

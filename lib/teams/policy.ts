import type { Viewer } from '@/lib/auth/types';
import { hasRole, mayAct } from './roles';

/** Everybody in a team sees its settings; a visitor sees none. */
export function canSeeTeam(viewer: Viewer, teamId: string): boolean {
  return hasRole(viewer, 'observer') && viewer.teamId === teamId;
}

/** Admins set the team's name and its rules of publication. */
export function canGovernTeam(viewer: Viewer, teamId: string): boolean {
  return mayAct(viewer, 'admin', teamId);
}

/** An admin of any team may found another one, and becomes its admin. */
export function canFoundTeam(viewer: Viewer): boolean {
  return viewer.kind === 'member' && mayAct(viewer, 'admin', viewer.teamId);
}

/** Admins change roles and remove members; that one admin is always left is held by the mutation. */
export function canGovernMembers(viewer: Viewer, teamId: string): boolean {
  return mayAct(viewer, 'admin', teamId);
}

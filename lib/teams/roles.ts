import type { Member, Viewer } from '@/lib/auth/types';
import type { Role } from '@/prisma/generated/enums';

/** The roles in order; each can do what the ones before can. */
export const roleOrder = [
  'observer',
  'reviewer',
  'editor',
  'admin',
] as const satisfies readonly Role[];

/** Is `role` at least `least`? */
export function roleAtLeast(role: Role, least: Role): boolean {
  return roleOrder.indexOf(role) >= roleOrder.indexOf(least);
}

/** Is the viewer a member with at least that role, in whichever team? Reading only: a read token passes. */
export function hasRole(viewer: Viewer, least: Role): viewer is Member {
  return viewer.kind === 'member' && roleAtLeast(viewer.role, least);
}

/** May the viewer change things with at least that role in that team? A read token may not. */
export function mayAct(viewer: Viewer, least: Role, teamId: string): viewer is Member {
  return hasRole(viewer, least) && viewer.teamId === teamId && viewer.mayWrite;
}

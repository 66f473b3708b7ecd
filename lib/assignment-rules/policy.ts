import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';

/** The rules that the viewer may see: those of the member's team, and none for anybody else. */
export function visibleRules(viewer: Viewer): Prisma.AssignmentRuleWhereInput {
  return viewer.kind === 'member' ? { teamId: viewer.teamId } : { id: { in: [] } };
}

/** Editors and admins say by which rules claims are assigned. */
export function canSetRules(viewer: Viewer, teamId: string): viewer is Member {
  return mayAct(viewer, 'editor', teamId);
}

import type { Member, Viewer } from '@/lib/auth/types';
import { hasRole, mayAct } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';

/** The webhooks that the viewer may see: those of the member's team for its admins, and none for anybody else. */
export function visibleWebhooks(viewer: Viewer): Prisma.WebhookWhereInput {
  return hasRole(viewer, 'admin') ? { teamId: viewer.teamId } : { id: { in: [] } };
}

/** Admins say which programs are told of what the team does. */
export function canSetWebhooks(viewer: Viewer, teamId: string): viewer is Member {
  return mayAct(viewer, 'admin', teamId);
}

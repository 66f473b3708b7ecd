import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Role } from '@/prisma/generated/enums';
import { canGovernMembers, canGovernTeam } from './policy';

/** The viewer's team with its rules of publication. */
export type TeamView = {
  id: string;
  slug: string;
  name: string;
  isDemonstration: boolean;
  requiredAssessments: number;
  requiredApprovals: number;
  /** In how many days a challenge is to be answered. */
  challengeAimDays: number;
  version: number;
  can: { govern: boolean };
};

/** The team the viewer works in; null for a visitor. */
export async function getTeam(viewer: Viewer): Promise<TeamView | null> {
  if (viewer.kind !== 'member') return null;
  const team = await db.team.findUnique({
    where: { id: viewer.teamId },
    select: {
      id: true,
      slug: true,
      name: true,
      isDemonstration: true,
      requiredAssessments: true,
      requiredApprovals: true,
      challengeAimDays: true,
      version: true,
    },
  });
  return team && { ...team, can: { govern: canGovernTeam(viewer, team.id) } };
}

/** A member as the team sees them; the e-mail address is null for everybody but admins and oneself. */
export type MemberView = {
  id: string;
  person: { id: string; name: string };
  email: string | null;
  role: Role;
  joinedAt: string;
  isSelf: boolean;
  can: { govern: boolean };
};

/** The members of the viewer's team by name; empty for a visitor. */
export async function listMembers(viewer: Viewer): Promise<MemberView[]> {
  if (viewer.kind !== 'member') return [];
  const govern = canGovernMembers(viewer, viewer.teamId);
  const members = await db.member.findMany({
    where: { teamId: viewer.teamId, removedAt: null },
    orderBy: { user: { name: 'asc' } },
    select: {
      id: true,
      role: true,
      createdAt: true,
      user: { select: { id: true, name: true, email: true } },
    },
  });
  return members.map(({ id, role, createdAt, user }) => {
    const isSelf = user.id === viewer.userId;
    return {
      id,
      person: { id: user.id, name: user.name },
      email: govern || isSelf ? user.email : null,
      role,
      joinedAt: createdAt.toISOString(),
      isSelf,
      can: { govern },
    };
  });
}

/** Whom a claim of the viewer's team can be assigned to: its members but for observers, by name. */
export async function listAssignable(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  if (viewer.kind !== 'member') return [];
  const members = await db.member.findMany({
    where: { teamId: viewer.teamId, removedAt: null, role: { not: 'observer' } },
    orderBy: { user: { name: 'asc' } },
    select: { user: { select: { id: true, name: true } } },
  });
  return members.map(({ user }) => user);
}

import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { env } from '@/lib/env';

/** A person as others see them. */
export type PersonView = { id: string; name: string };

/** Everybody who is or was in a team, by name: for showing who did something. Inside a transaction hand `tx` on. */
export async function listPeople(teamId: string, tx: Tx = db): Promise<PersonView[]> {
  const people = await tx.user.findMany({
    where: { members: { some: { teamId } } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
  return people;
}

/** The account of the signed-in person, with every team they are in; null for anybody else. */
export async function getAccount(viewer: Viewer): Promise<{
  name: string;
  email: string;
  teams: { id: string; name: string; isDemonstration: boolean; current: boolean }[];
} | null> {
  if (viewer.kind !== 'member') return null;
  const user = await db.user.findUnique({
    where: { id: viewer.userId },
    select: {
      name: true,
      email: true,
      members: {
        where: { removedAt: null },
        orderBy: { team: { name: 'asc' } },
        select: { team: { select: { id: true, name: true, isDemonstration: true } } },
      },
    },
  });
  if (!user) return null;
  const teams = user.members.map(({ team }) => ({ ...team, current: team.id === viewer.teamId }));
  return { name: user.name, email: user.email, teams };
}

/** The host of the sign-in provider, by which people know it; null when the environment names none. */
export function getProviderName(): string | null {
  return env.OIDC_ISSUER ? new URL(env.OIDC_ISSUER).host : null;
}

/** One device on which the viewer is signed in. */
export type SessionView = {
  id: string;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
};

/** The devices on which the viewer is signed in, the one seen last first. `currentId` marks this one. */
export async function listSessions(
  viewer: Viewer,
  currentId: string | null,
  now: Date,
): Promise<SessionView[]> {
  if (viewer.kind !== 'member') return [];
  const sessions = await db.session.findMany({
    where: { userId: viewer.userId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
  return sessions.map((session) => ({
    id: session.id,
    userAgent: session.userAgent,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    current: session.id === currentId,
  }));
}

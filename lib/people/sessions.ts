import { z } from 'zod';
import type { MemberFields } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { SESSION_SECONDS } from './session-cookie';

/** A minute: "last seen" needs no more, and a write on every request would cost more than the look-up. */
const SEEN_EVERY_MS = 60_000;

/** Who a live session belongs to; `member` is null when the person is in no team any more. */
export type SessionReading = {
  user: { id: string; email: string; name: string };
  member: MemberFields | null;
};

/**
 * Reads the session with that id: null when it is unknown, revoked, expired, or its person is disabled. The team is the
 * one chosen on that device, or the first one the person is still in. Keeps "last seen", at most once a minute.
 */
export async function readSession(id: string, now: Date): Promise<SessionReading | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const session = await db.session.findFirst({
    where: { id, revokedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    select: {
      teamId: true,
      lastSeenAt: true,
      user: {
        select: {
          id: true,
          email: true,
          name: true,
          members: {
            where: { removedAt: null },
            orderBy: { createdAt: 'asc' },
            select: { id: true, teamId: true, role: true },
          },
        },
      },
    },
  });
  if (!session) return null;
  await keepLastSeen(id, session.lastSeenAt, now);
  const { members, ...user } = session.user;
  const found = members.find((one) => one.teamId === session.teamId) ?? members[0];
  return { user, member: found ? toMemberFields(user, found) : null };
}

async function keepLastSeen(id: string, lastSeenAt: Date, now: Date): Promise<void> {
  const before = new Date(now.getTime() - SEEN_EVERY_MS);
  if (lastSeenAt > before) return;
  await db.session.updateMany({
    where: { id, lastSeenAt: { lte: before } },
    data: { lastSeenAt: now },
  });
}

function toMemberFields(
  user: { id: string; name: string },
  member: { id: string; teamId: string; role: MemberFields['role'] },
): MemberFields {
  return {
    userId: user.id,
    memberId: member.id,
    teamId: member.teamId,
    role: member.role,
    name: user.name,
    mayWrite: true,
  };
}

/**
 * Opens a session on a device and returns its id. Without a team it begins in the team of the person's latest session,
 * or in their first one.
 */
export async function startSession(
  tx: Tx,
  input: { userId: string; teamId?: string; userAgent?: string | null; now: Date },
): Promise<string> {
  const { userId, userAgent, now } = input;
  const latest = input.teamId
    ? null
    : await tx.session.findFirst({
        where: { userId, teamId: { not: null } },
        orderBy: { createdAt: 'desc' },
        select: { teamId: true },
      });
  const session = await tx.session.create({
    data: {
      userId,
      teamId: input.teamId ?? latest?.teamId ?? null,
      // Long enough for every honest browser; the rest is only for show.
      userAgent: userAgent?.slice(0, 400) ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
    },
    select: { id: true },
  });
  return session.id;
}

/** Ends one session at once; does nothing when it has ended already or is unknown. */
export async function revokeSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
}

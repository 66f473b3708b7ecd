import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { db, type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { verifyPassword } from './password';
import { canEndSession } from './policy';
import type { SignInInput } from './schema';
import { revokeSession, startSession } from './sessions';
import { countSignInTry, forgetSignInTries } from './sign-in-limit';

/** Where somebody signs in from. */
export type Origin = { address: string; userAgent?: string | null };

type Account = { id: string; disabledAt: Date | null; _count: { members: number } };

const accountFields = {
  id: true,
  disabledAt: true,
  passwordHash: true,
  _count: { select: { members: { where: { removedAt: null } } } },
} as const;

/**
 * Checks e-mail and password and opens a session. Unknown people and wrong passwords get one and the same INVALID, after
 * the same time; too many tries are LIMITED; somebody in no team is FORBIDDEN.
 */
export async function signIn(
  input: SignInInput,
  from: Origin,
  now: Date,
): Promise<{ sessionId: string }> {
  await countSignInTry(input.email, from.address);
  const user = await db.user.findUnique({
    where: { email: input.email },
    select: accountFields,
  });
  const matches = await verifyPassword(user?.passwordHash, input.password);
  if (!user || !matches || user.disabledAt) {
    throw new AppError('INVALID', 'The e-mail address and the password do not belong together.');
  }
  await forgetSignInTries(input.email, from.address);
  return openSession(user, from, now);
}

/**
 * Opens a session for somebody whose e-mail a sign-in provider has verified; null when no person in a team has it.
 * People come in by invitation only, so this never creates anybody.
 */
export async function signInByProvider(
  { email }: { email: string },
  now: Date,
): Promise<{ sessionId: string } | null> {
  const user = await db.user.findUnique({ where: { email }, select: accountFields });
  if (!user || user.disabledAt || user._count.members === 0) return null;
  return openSession(user, { address: 'provider' }, now);
}

async function openSession(user: Account, from: Origin, now: Date) {
  if (user._count.members === 0) {
    throw new AppError(
      'FORBIDDEN',
      'Your account is in no team. Ask an admin of your team for an invitation.',
    );
  }
  const sessionId = await transaction(async (tx) => {
    const id = await startSession(tx, { userId: user.id, userAgent: from.userAgent, now });
    await recordSession(tx, 'session.started', user.id, id);
    return id;
  });
  return { sessionId };
}

/** Signs one device out: its session ends at once. Does nothing when it is unknown or has ended. */
export async function signOut(sessionId: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const session = await tx.session.findFirst({
      where: { id: sessionId, revokedAt: null },
      select: { userId: true },
    });
    if (!session) return;
    await revokeSession(tx, sessionId, now);
    await recordSession(tx, 'session.ended', session.userId, sessionId);
  });
}

// Nobody is minted as a member before being signed in, nor needs to be one to sign out.
function recordSession(tx: Tx, action: string, userId: string, sessionId: string): Promise<void> {
  const actor = { kind: 'system', job: 'sign-in' } as const;
  return recordEvent(tx, actor, {
    action,
    subject: { kind: 'session', id: sessionId },
    after: { userId },
  });
}

/** Ends one of the member's own sessions, on whichever device. NOT_FOUND for other people's. */
export async function endSession(
  member: Member,
  { sessionId }: { sessionId: string },
  now = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    const session = await tx.session.findFirst({
      where: { id: sessionId, userId: member.userId, revokedAt: null },
      select: { userId: true },
    });
    if (!session) throw new AppError('NOT_FOUND', 'This device is signed out already.');
    if (!canEndSession(member, session)) throw readOnly();
    await revokeSession(tx, sessionId, now);
    await recordEvent(tx, member, {
      action: 'session.ended',
      subject: { kind: 'session', id: sessionId },
    });
  });
}

/** Signs the member out on every device, this one included. Returns how many sessions ended. */
export async function signOutEverywhere(member: Member, now = new Date()): Promise<number> {
  if (!canEndSession(member, { userId: member.userId })) throw readOnly();
  return transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { userId: member.userId, revokedAt: null },
      data: { revokedAt: now },
    });
    await recordEvent(tx, member, {
      action: 'person.signed_out_everywhere',
      subject: { kind: 'user', id: member.userId },
      after: { sessions: count },
    });
    return count;
  });
}

/** Makes one of the member's teams the one this device works in. NOT_FOUND when they are not in it. */
export async function chooseTeam(
  member: Member,
  { teamId, sessionId }: { teamId: string; sessionId: string },
): Promise<void> {
  await transaction(async (tx) => {
    const there = await tx.member.findFirst({
      where: { userId: member.userId, teamId, removedAt: null },
      select: { id: true },
    });
    if (!there) throw new AppError('NOT_FOUND', 'You are not in this team.');
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId: member.userId, revokedAt: null },
      data: { teamId },
    });
    if (count === 0) throw new AppError('NOT_FOUND', 'This device is signed out. Sign in again.');
    await recordEvent(tx, member, {
      action: 'session.team_chosen',
      subject: { kind: 'session', id: sessionId },
      teamId,
      before: { teamId: member.teamId },
      after: { teamId },
    });
  });
}

function readOnly(): AppError {
  return new AppError('FORBIDDEN', 'A token that may only read cannot change this.');
}

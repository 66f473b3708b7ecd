import { describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db';
import { createMember, createTeam } from '@/prisma/factories';
import { chooseTeam, endSession, signOut, signOutEverywhere } from './mutations';
import { getAccount, listSessions } from './queries';
import { readSession, revokeSession, startSession } from './sessions';

const now = new Date('2026-03-01T12:00:00Z');
const secondsLater = (seconds: number) => new Date(now.getTime() + seconds * 1000);

async function signedIn() {
  const member = await createMember(db);
  const sessionId = await transaction((tx) =>
    startSession(tx, { userId: member.userId, teamId: member.teamId, now }),
  );
  return { member, sessionId };
}

describe('reading a session', () => {
  it('names the person, and the member in the team of the session', async () => {
    const { member, sessionId } = await signedIn();
    const found = await readSession(sessionId, now);
    expect(found?.user.id).toBe(member.userId);
    expect(found?.member).toMatchObject({
      teamId: member.teamId,
      role: 'reviewer',
      mayWrite: true,
    });
  });

  it('is null when unknown, malformed, revoked, expired, or the person is disabled', async () => {
    const { member, sessionId } = await signedIn();
    expect(await readSession('nonsense', now)).toBeNull();
    expect(await readSession('018f0000-0000-7000-8000-000000000000', now)).toBeNull();
    expect(await readSession(sessionId, secondsLater(31 * 86_400))).toBeNull();
    await db.user.update({ where: { id: member.userId }, data: { disabledAt: now } });
    expect(await readSession(sessionId, now)).toBeNull();
    await db.user.update({ where: { id: member.userId }, data: { disabledAt: null } });
    await transaction((tx) => revokeSession(tx, sessionId, now));
    expect(await readSession(sessionId, now)).toBeNull();
  });

  it('shows a changed role at once', async () => {
    const { member, sessionId } = await signedIn();
    await db.member.update({ where: { id: member.memberId }, data: { role: 'editor' } });
    expect((await readSession(sessionId, now))?.member?.role).toBe('editor');
  });

  it('falls back to another team after a removal, and to none', async () => {
    const { member, sessionId } = await signedIn();
    const second = await createMember(db, { userId: member.userId, role: 'observer' });
    await db.member.update({ where: { id: member.memberId }, data: { removedAt: now } });
    expect((await readSession(sessionId, now))?.member?.teamId).toBe(second.teamId);
    await db.member.update({ where: { id: second.memberId }, data: { removedAt: now } });
    const found = await readSession(sessionId, now);
    expect(found?.member).toBeNull();
    expect(found?.user.id).toBe(member.userId);
  });

  it('writes "last seen" at most once a minute', async () => {
    const { sessionId } = await signedIn();
    const seen = async () =>
      (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
    await readSession(sessionId, secondsLater(59));
    expect(await seen()).toEqual(now);
    await readSession(sessionId, secondsLater(61));
    expect(await seen()).toEqual(secondsLater(61));
  });
});

describe('ending sessions', () => {
  it('signs one device out, and the others stay', async () => {
    const { member, sessionId } = await signedIn();
    const other = await transaction((tx) => startSession(tx, { userId: member.userId, now }));
    await signOut(sessionId, now);
    await signOut(sessionId, now);
    expect(await readSession(sessionId, now)).toBeNull();
    expect(await readSession(other, now)).not.toBeNull();
    const events = await db.auditEvent.findMany({ where: { subjectId: sessionId } });
    expect(events.map(({ action }) => action)).toEqual(['session.ended']);
  });

  it('ends one’s own session elsewhere, never somebody else’s', async () => {
    const { member, sessionId } = await signedIn();
    const stranger = await signedIn();
    await expect(endSession(member, { sessionId: stranger.sessionId }, now)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await endSession(member, { sessionId }, now);
    expect(await readSession(sessionId, now)).toBeNull();
    expect(await readSession(stranger.sessionId, now)).not.toBeNull();
  });

  it('signs out everywhere at once', async () => {
    const { member, sessionId } = await signedIn();
    await transaction((tx) => startSession(tx, { userId: member.userId, now }));
    expect(await signOutEverywhere(member, now)).toBe(2);
    expect(await readSession(sessionId, now)).toBeNull();
    expect(await listSessions(member, null, now)).toEqual([]);
  });

  it('is not for a token that may only read', async () => {
    const reader = await createMember(db, { mayWrite: false });
    await expect(signOutEverywhere(reader, now)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('choosing a team', () => {
  it('changes this device only, and only to one’s own teams', async () => {
    const { member, sessionId } = await signedIn();
    const second = await createMember(db, { userId: member.userId });
    const foreign = await createTeam(db);
    await chooseTeam(member, { teamId: second.teamId, sessionId });
    expect((await readSession(sessionId, now))?.member?.teamId).toBe(second.teamId);
    await expect(chooseTeam(member, { teamId: foreign.id, sessionId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const account = await getAccount(member);
    expect(account?.teams.map(({ id }) => id).sort()).toEqual(
      [member.teamId, second.teamId].sort(),
    );
  });

  it('begins the next session in the team chosen last', async () => {
    const { member, sessionId } = await signedIn();
    const second = await createMember(db, { userId: member.userId });
    await chooseTeam(member, { teamId: second.teamId, sessionId });
    const next = await transaction((tx) =>
      startSession(tx, { userId: member.userId, now: secondsLater(60) }),
    );
    expect((await readSession(next, secondsLater(60)))?.member?.teamId).toBe(second.teamId);
  });
});

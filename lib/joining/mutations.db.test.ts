import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db';
import { inviteMember, revokeInvitation } from '@/lib/invitations/mutations';
import { getInvitationOffer, listInvitations } from '@/lib/invitations/queries';
import { hashPassword, verifyPassword } from '@/lib/people/password';
import { readSession, startSession } from '@/lib/people/sessions';
import { createMember, createUser } from '@/prisma/factories';
import { acceptInvitation } from './mutations';

const now = new Date('2026-03-01T12:00:00Z');
const nextWeek = new Date('2026-03-08T12:00:00Z');
const from = { address: '192.0.2.1', userAgent: 'test' };
const password = 'a long enough password';
const newcomer = { name: 'Ben Okafor', password };

let serial = 0;
let email: string;
let admin: Awaited<ReturnType<typeof createMember>>;

beforeEach(async () => {
  serial += 1;
  email = `guest-${serial}@example.test`;
  admin = await createMember(db, { role: 'admin', name: 'Ana' });
});

async function invite(role: 'reviewer' | 'editor' = 'reviewer') {
  const { id, path } = await inviteMember(admin, { email, role }, now);
  return { id, token: path.split('/').at(-1) ?? '' };
}

const accept = (token: string, input = {}, session: string | null = null, at = now) =>
  acceptInvitation(session, { token, ...newcomer, ...input }, from, at);

const actionsOf = async (teamId: string) =>
  (await db.auditEvent.findMany({ where: { teamId }, orderBy: { position: 'asc' } })).map(
    ({ action }) => action,
  );

describe('inviting', () => {
  it('keeps only the hash of the link and shows the invitation to admins', async () => {
    const { id, token } = await invite();
    expect(JSON.stringify(await db.invitation.findUnique({ where: { id } }))).not.toContain(token);
    expect(await listInvitations(admin, now)).toMatchObject([{ id, email, role: 'reviewer' }]);
    const editor = await createMember(db, { teamId: admin.teamId, role: 'editor' });
    expect(await listInvitations(editor, now)).toEqual([]);
    expect(await listInvitations(admin, nextWeek)).toEqual([]);
  });

  it('is for admins, and not for people in the team', async () => {
    const editor = await createMember(db, { teamId: admin.teamId, role: 'editor', email });
    const input = { email: 'x@example.test', role: 'reviewer' } as const;
    await expect(inviteMember(editor, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(inviteMember(admin, { email, role: 'admin' })).rejects.toMatchObject({
      code: 'CONFLICT',
      fields: { email: expect.stringContaining('already') },
    });
  });

  it('replaces an earlier link for the same address', async () => {
    const first = await invite();
    const second = await invite();
    await expect(accept(first.token)).rejects.toThrow('taken back');
    await expect(accept(second.token)).resolves.toBeDefined();
  });

  it('can be taken back once, by the team’s own admins', async () => {
    const { id, token } = await invite();
    const stranger = await createMember(db, { role: 'admin' });
    const reviewer = await createMember(db, { teamId: admin.teamId });
    const revoke = (who: typeof admin) => revokeInvitation(who, { invitationId: id }, now);
    await expect(revoke(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(revoke(reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await revoke(admin);
    await expect(revoke(admin)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(accept(token)).rejects.toThrow('This invitation was taken back.');
    expect(await actionsOf(admin.teamId)).toEqual(['invitation.created', 'invitation.revoked']);
  });
});

describe('accepting', () => {
  it('makes a person, a member and a session in that team', async () => {
    const { token } = await invite('editor');
    const { userId, teamId, sessionId } = await accept(token);
    expect(teamId).toBe(admin.teamId);
    const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
    expect(user).toMatchObject({ email, name: 'Ben Okafor' });
    expect(await verifyPassword(user.passwordHash, password)).toBe(true);
    expect((await readSession(sessionId, now))?.member).toMatchObject({ teamId, role: 'editor' });
    expect(await actionsOf(teamId)).toEqual([
      'invitation.created',
      'member.joined',
      'invitation.accepted',
    ]);
  });

  it('works once, even when two do it at the same moment', async () => {
    const { token } = await invite();
    const results = await Promise.allSettled([accept(token), accept(token)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(accept(token)).rejects.toThrow('This invitation was used already.');
    expect(await db.member.count({ where: { teamId: admin.teamId } })).toBe(2);
  });

  it('says why a link does not work', async () => {
    const { token } = await invite();
    await expect(accept(token, {}, null, nextWeek)).rejects.toThrow('This invitation has expired.');
    await expect(accept('nonsense')).rejects.toThrow('There is no invitation at this address.');
    expect(await getInvitationOffer('nonsense', now)).toBeNull();
    expect((await getInvitationOffer(token, nextWeek))?.standing).toBe('expired');
  });

  it.each([
    [{ password: 'too short' }, 'password'],
    [{ password: undefined }, 'password'],
    [{ name: undefined }, 'name'],
  ])('asks a new person for name and password: %j', async (input, field) => {
    const { token } = await invite();
    await expect(accept(token, input)).rejects.toMatchObject({
      code: 'INVALID',
      fields: { [field]: expect.any(String) },
    });
    expect((await getInvitationOffer(token, now))?.standing).toBe('open');
  });

  it('takes the password of somebody who has an account, and never sets another one', async () => {
    const passwordHash = await hashPassword('the password they have');
    const user = await createUser(db, { email, passwordHash });
    const { token } = await invite();
    expect(await getInvitationOffer(token, now)).toMatchObject({ known: true, invitedBy: 'Ana' });
    await expect(accept(token)).rejects.toMatchObject({ fields: { password: expect.any(String) } });
    const accepted = await accept(token, { password: 'the password they have' });
    expect(accepted.userId).toBe(user.id);
    expect((await db.user.findUnique({ where: { id: user.id } }))?.passwordHash).toBe(passwordHash);
  });

  it('lets nobody set a password for an account without one', async () => {
    await createUser(db, { email });
    const { token } = await invite();
    await expect(accept(token)).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('needs no password on a device that is signed in as that person, and moves its session', async () => {
    const member = await createMember(db, { email });
    const { token } = await invite();
    const before = await transaction((tx) => startSession(tx, { userId: member.userId, now }));
    const { sessionId } = await accept(token, { password: undefined }, before);
    expect(await readSession(before, now)).toBeNull();
    expect((await readSession(sessionId, now))?.member?.teamId).toBe(admin.teamId);
  });

  it('refuses a device that is signed in as somebody else', async () => {
    const other = await createMember(db);
    const { token } = await invite();
    const session = await transaction((tx) => startSession(tx, { userId: other.userId, now }));
    await expect(accept(token, {}, session)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining(email),
    });
  });

  it('brings back somebody who was removed, in the new role', async () => {
    const passwordHash = await hashPassword(password);
    const member = await createMember(db, { teamId: admin.teamId, email, passwordHash });
    await db.member.update({ where: { id: member.memberId }, data: { removedAt: now } });
    const { token } = await invite('editor');
    const { sessionId } = await accept(token);
    expect((await readSession(sessionId, now))?.member).toMatchObject({
      memberId: member.memberId,
      role: 'editor',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createMember, createUser } from '@/prisma/factories';
import { signIn, signInByProvider } from './mutations';
import { hashPassword } from './password';
import { listPeople } from './queries';
import { readSession } from './sessions';

const now = new Date('2026-03-01T12:00:00Z');
const password = 'a long enough password';
const passwordHash = await hashPassword(password);
const from = (address: string) => ({ address, userAgent: 'test' });

describe('signing in', () => {
  it('opens a session in the person’s team, with an event', async () => {
    const member = await createMember(db, { email: 'one@example.test', passwordHash });
    const { sessionId } = await signIn({ email: 'one@example.test', password }, from('1'), now);
    expect((await readSession(sessionId, now))?.member?.memberId).toBe(member.memberId);
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: sessionId } });
    expect(event.action).toBe('session.started');
  });

  it('says the same to an unknown person, a wrong password and a disabled account', async () => {
    const member = await createMember(db, { email: 'two@example.test', passwordHash });
    const sentence = 'The e-mail address and the password do not belong together.';
    const attempt = (email: string, typed: string) =>
      signIn({ email, password: typed }, from('2'), now);
    await expect(attempt('nobody@example.test', password)).rejects.toThrow(sentence);
    await expect(attempt('two@example.test', 'wrong')).rejects.toThrow(sentence);
    await db.user.update({ where: { id: member.userId }, data: { disabledAt: now } });
    await expect(attempt('two@example.test', password)).rejects.toThrow(sentence);
  });

  it('takes as long for an unknown person as for a known one', async () => {
    await createMember(db, { email: 'slow@example.test', passwordHash });
    const measure = async (email: string) => {
      const start = performance.now();
      await signIn({ email, password: 'wrong' }, from('3'), now).catch(() => undefined);
      return performance.now() - start;
    };
    await measure('warm-up@example.test');
    const known = Math.min(await measure('slow@example.test'), await measure('slow@example.test'));
    const unknown = Math.min(await measure('no@example.test'), await measure('no@example.test'));
    // Without the dummy hash an unknown person is refused about ten times faster.
    expect(unknown).toBeGreaterThan(known / 3);
  });

  it('refuses somebody in no team', async () => {
    await createUser(db, { email: 'alone@example.test', passwordHash });
    const attempt = signIn({ email: 'alone@example.test', password }, from('4'), now);
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is limited by e-mail and address, with the wait in the sentence', async () => {
    await createMember(db, { email: 'target@example.test', passwordHash });
    const guess = (address: string, typed = 'guess') =>
      signIn({ email: 'target@example.test', password: typed }, from(address), now);
    for (let i = 0; i < 10; i += 1) {
      await expect(guess('a')).rejects.toMatchObject({ code: 'INVALID' });
    }
    await expect(guess('a', password)).rejects.toMatchObject({
      code: 'LIMITED',
      message: expect.stringMatching(/^Too many tries .* Wait 1\d minutes, then try again\.$/),
    });
    await expect(guess('b', password)).resolves.toBeDefined();
  });

  it('forgets earlier mistakes after a success', async () => {
    await createMember(db, { email: 'typist@example.test', passwordHash });
    const attempt = (typed: string) =>
      signIn({ email: 'typist@example.test', password: typed }, from('5'), now);
    for (let i = 0; i < 9; i += 1) await attempt('wrong').catch(() => undefined);
    await attempt(password);
    await expect(attempt('wrong')).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('signing in by a provider', () => {
  it('lets in who is in a team, and creates nobody', async () => {
    const member = await createMember(db, { email: 'known@example.test' });
    const session = await signInByProvider({ email: 'known@example.test' }, now);
    expect(session && (await readSession(session.sessionId, now))?.user.id).toBe(member.userId);
    expect(await signInByProvider({ email: 'stranger@example.test' }, now)).toBeNull();
    expect(await db.user.count({ where: { email: 'stranger@example.test' } })).toBe(0);
  });
});

it('lists the people of a team, those who left included', async () => {
  const member = await createMember(db, { name: 'Zoë' });
  await createMember(db, { teamId: member.teamId, name: 'Ana' });
  await createMember(db);
  await db.member.update({ where: { id: member.memberId }, data: { removedAt: now } });
  expect((await listPeople(member.teamId)).map(({ name }) => name)).toEqual(['Ana', 'Zoë']);
});

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { endSession } from '@/lib/people/mutations';
import { changeRole, removeMember } from '@/lib/teams/mutations';
import { beginClaim, people } from '@/lib/testing/claim-in-progress';
import { Ear, openTo, startProcess, stopProcesses, write } from '@/lib/testing/listening';
import { createToken, revokeToken } from '@/lib/tokens/mutations';
import { createMember, createSession } from '@/prisma/factories';

beforeEach(beginClaim);
afterEach(stopProcesses);

describe('a stream ends', () => {
  let admin: Member;
  beforeEach(async () => {
    admin = await createMember(db, { teamId: people.mara.teamId, role: 'admin' });
  });

  it('when the session is ended', async () => {
    const service = startProcess();
    const { id } = await createSession(db, { by: people.jonas });
    const ear = await Ear.open(service, people.jonas, { credential: { kind: 'session', id } });
    const other = await Ear.open(service, people.jonas);
    await endSession(people.jonas, { sessionId: id });
    expect(await ear.untilEnd()).toBe('{"reason":"access"}');
    await write(people.mara, 'still there');
    await other.hears('still there');
  });

  it('when the token is revoked', async () => {
    const service = startProcess();
    const { id } = await createToken(people.jonas, { name: 'watch', scope: 'read' });
    const ear = await Ear.open(service, people.jonas, { credential: { kind: 'token', id } });
    await revokeToken(people.jonas, { tokenId: id });
    expect(await ear.untilEnd()).toBe('{"reason":"access"}');
  });

  it('when the person is removed from the team', async () => {
    const service = startProcess();
    const ear = await Ear.open(service, people.jonas);
    await removeMember(admin, { memberId: people.jonas.memberId });
    expect(await ear.untilEnd()).toBe('{"reason":"access"}');
  });

  it('when the person gets another role, to begin again with that', async () => {
    const service = startProcess();
    const ear = await Ear.open(service, people.jonas);
    await changeRole(admin, { memberId: people.jonas.memberId, role: 'editor' });
    expect(await ear.untilEnd()).toBe('{"reason":"changed"}');
  });

  it('when nobody said so, at the next look at all', async () => {
    const service = startProcess();
    const ear = await Ear.open(service, people.jonas);
    await db.user.update({ where: { id: people.jonas.userId }, data: { disabledAt: new Date() } });
    await service.checkAccess(service.hub.all());
    expect(await ear.untilEnd()).toBe('{"reason":"access"}');
    expect(service.hub.size).toBe(0);
  });

  it('for who reads too slowly, and leaves nothing behind', async () => {
    const service = startProcess();
    const { id } = await createSession(db, { by: people.jonas });
    const stream = await openTo(service, people.jonas, { kind: 'session', id });
    const [listener] = service.hub.all();
    for (let sent = 0; listener?.send(new Uint8Array(64 * 1024)); sent += 1) {
      expect(sent).toBeLessThan(20);
    }
    expect(service.hub.size).toBe(0);
    await expect(stream?.getReader().read()).rejects.toThrow('too slow');
  });

  it('and not before others of the same session may begin without end', async () => {
    const service = startProcess();
    const own = randomUUID();
    const open = (id = own) => openTo(service, people.jonas, { kind: 'session', id });
    await Promise.all(Array.from({ length: 100 }, () => open()));
    await expect(open()).rejects.toMatchObject({ code: 'LIMITED' });
    expect(service.hub.size).toBe(100);
    await expect(open(randomUUID())).resolves.not.toBeNull();
    service.hub.all()[0]?.end();
    await expect(open()).resolves.not.toBeNull();
  });

  it('after the time that was asked for', async () => {
    const ear = await Ear.open(startProcess(), people.jonas, { waitMs: 0 });
    await ear.untilEnd();
    expect(ear.told.map(({ name }) => name)).toEqual(['ready']);
  });

  it('with the process, and nobody new begins one there', async () => {
    const service = startProcess();
    const ear = await Ear.open(service, people.jonas);
    await service.stop();
    await ear.untilEnd();
    service.start();
    expect(await openTo(service, people.jonas, { kind: 'session', id: randomUUID() })).toBeNull();
    expect(service.hub.size).toBe(0);
  });
});

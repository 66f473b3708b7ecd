import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { changeRole, changeTeamRules, createTeam, removeMember } from './mutations';
import { getTeam, listMembers } from './queries';

const newAdmin = () => createMember(db, { role: 'admin', name: 'Ana' });

const lastEvent = async (subjectId: string) =>
  db.auditEvent.findFirst({ where: { subjectId }, orderBy: { position: 'desc' } });

describe('founding a team', () => {
  it('gives it the default scale, a free slug and its founder as admin', async () => {
    const admin = await newAdmin();
    const first = await createTeam(admin, { name: 'Évènements' });
    const second = await createTeam(admin, { name: 'Evenements' });
    const third = await createTeam(admin, { name: '事实' });
    expect([first.slug, second.slug]).toEqual(['evenements', 'evenements-2']);
    expect(third.slug).toMatch(/^[a-z0-9-]+$/);
    const ratings = await db.rating.findMany({
      where: { teamId: first.id },
      orderBy: { position: 'asc' },
    });
    expect(ratings.map(({ name, value }) => [name, value])).toEqual([
      ['False', 1],
      ['Mostly false', 2],
      ['Mixed', 3],
      ['Mostly true', 4],
      ['True', 5],
      ['Unproven', null],
      ['Misleading', null],
      ['Outdated', null],
    ]);
    const founder = await db.member.findFirst({ where: { teamId: first.id } });
    expect(founder).toMatchObject({ userId: admin.userId, role: 'admin' });
    expect((await lastEvent(first.id))?.action).toBe('team.founded');
  });

  it('is for admins', async () => {
    const editor = await createMember(db, { role: 'editor' });
    await expect(createTeam(editor, { name: 'X' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the rules of a team', () => {
  const rules = { name: 'Harbour', requiredAssessments: 3, requiredApprovals: 2 };

  it('change with an event, and count up', async () => {
    const admin = await newAdmin();
    await changeTeamRules(admin, { ...rules, version: 1 });
    expect(await getTeam(admin)).toMatchObject({ ...rules, version: 2 });
    expect(await lastEvent(admin.teamId)).toMatchObject({
      action: 'team.changed',
      before: { requiredAssessments: 2 },
      after: { requiredAssessments: 3 },
    });
  });

  it('refuse the second of two saves with what stands there now', async () => {
    const admin = await newAdmin();
    await changeTeamRules(admin, { ...rules, version: 1 });
    const second = changeTeamRules(admin, { ...rules, name: 'Other', version: 1 });
    await expect(second).rejects.toMatchObject({
      code: 'CONFLICT',
      current: { name: 'Harbour', version: 2 },
    });
  });

  it('are for admins', async () => {
    const editor = await createMember(db, { role: 'editor' });
    const change = changeTeamRules(editor, { ...rules, version: 1 });
    await expect(change).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('members', () => {
  it('get another role from an admin of their team only', async () => {
    const admin = await newAdmin();
    const reviewer = await createMember(db, { teamId: admin.teamId });
    const stranger = await newAdmin();
    const input = { memberId: reviewer.memberId, role: 'editor' } as const;
    await expect(changeRole(stranger, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(changeRole(reviewer, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await changeRole(admin, input);
    expect(await lastEvent(reviewer.memberId)).toMatchObject({
      action: 'member.role_changed',
      before: { role: 'reviewer' },
      after: { role: 'editor' },
    });
  });

  it('are removed with their tokens, and their row stays', async () => {
    const admin = await newAdmin();
    const reviewer = await createMember(db, { teamId: admin.teamId });
    const token = await db.apiToken.create({
      data: { userId: reviewer.userId, teamId: admin.teamId, name: 'x', tokenHash: 'hash-of-x' },
    });
    await removeMember(admin, { memberId: reviewer.memberId });
    expect((await listMembers(admin)).map(({ id }) => id)).toEqual([admin.memberId]);
    expect((await db.apiToken.findUnique({ where: { id: token.id } }))?.revokedAt).not.toBeNull();
    expect((await lastEvent(reviewer.memberId))?.action).toBe('member.removed');
    const again = removeMember(admin, { memberId: reviewer.memberId });
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('always include an admin', async () => {
    const admin = await newAdmin();
    const demote = () => changeRole(admin, { memberId: admin.memberId, role: 'editor' });
    const leave = () => removeMember(admin, { memberId: admin.memberId });
    await expect(demote()).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(leave()).rejects.toMatchObject({ code: 'CONFLICT' });
    await createMember(db, { teamId: admin.teamId, role: 'admin' });
    await demote();
  });

  it('always include an admin, even when two remove each other at the same moment', async () => {
    const one = await newAdmin();
    const two = await createMember(db, { teamId: one.teamId, role: 'admin' });
    const results = await Promise.allSettled([
      removeMember(one, { memberId: two.memberId }),
      removeMember(two, { memberId: one.memberId }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('see each other’s e-mail addresses only as admins', async () => {
    const admin = await newAdmin();
    const reviewer = await createMember(db, { teamId: admin.teamId, name: 'Ben' });
    const emails = async (who: typeof admin) =>
      (await listMembers(who)).map(({ email }) => !!email);
    expect(await emails(admin)).toEqual([true, true]);
    expect(await emails(reviewer)).toEqual([false, true]);
  });
});

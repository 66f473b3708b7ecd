import { beforeEach, describe, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { insertClaims } from '@/lib/claim-imports/bulk-mutations';
import { assignClaim, createClaim } from '@/lib/claims/mutations';
import { db, transaction } from '@/lib/db';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { createClaim as claimRow, createMember } from '@/prisma/factories';
import {
  addAssignmentRule,
  changeAssignmentRule,
  moveAssignmentRule,
  removeAssignmentRule,
} from './mutations';
import { listAssignmentRules, readRuleAssignments } from './queries';
import type { AssignmentRuleInput } from './schema';

let editor: Member;
let ada: Member;
let ben: Member;

beforeEach(async () => {
  editor = await createMember(db, { role: 'editor', name: 'Ines Varga' });
  const { teamId } = editor;
  ada = await createMember(db, { teamId, name: 'Ada Osei' });
  ben = await createMember(db, { teamId, name: 'Ben Rahimi' });
});

const input = (change: Partial<AssignmentRuleInput> = {}): AssignmentRuleInput => ({
  name: 'Research in turn',
  onState: 'researching',
  manner: 'round_robin',
  limit: 5,
  people: [ada.userId, ben.userId],
  ...change,
});

const workers = async (claimId: string) => {
  const rows = await db.assignment.findMany({ where: { claimId } });
  return rows.map(({ userId }) => userId);
};

const research = async (member = editor) => {
  const { id } = await claimRow(db, { by: member });
  await transitionClaim(member, { claimId: id, to: 'researching' });
  return id;
};

describe('assigning', () => {
  test('goes in turn, says by which rule, and is not an assignment by hand', async () => {
    await addAssignmentRule(editor, input());
    const [first, second, third] = [await research(), await research(), await research()];
    expect(await workers(first)).toEqual([ada.userId]);
    expect(await workers(second)).toEqual([ben.userId]);
    expect(await workers(third)).toEqual([ada.userId]);
    expect(await readRuleAssignments(ben, first)).toEqual(
      new Map([[ada.userId, 'Research in turn']]),
    );
    const event = await db.auditEvent.findFirstOrThrow({
      where: { claimId: second, action: 'claim.assigned' },
    });
    expect(event).toMatchObject({
      actorId: editor.userId,
      after: { userId: ben.userId, name: 'Ben Rahimi', rule: 'Research in turn' },
    });
    await assignClaim(editor, { claimId: first, userId: ben.userId });
    const key = { claimId: first, userId: ben.userId };
    const byHand = await db.assignment.findUniqueOrThrow({ where: { claimId_userId: key } });
    expect(byHand).toMatchObject({ assignedById: editor.userId, ruleId: null });
    expect((await readRuleAssignments(ben, first)).has(ben.userId)).toBe(false);
    const stranger = await createMember(db, { role: 'admin' });
    expect((await readRuleAssignments(stranger, first)).size).toBe(0);
  });

  test('asks the rules in their order; the first that finds somebody counts', async () => {
    await addAssignmentRule(editor, input({ name: 'One each', limit: 1, people: [ada.userId] }));
    await addAssignmentRule(editor, input({ name: 'The rest', people: [ben.userId] }));
    expect(await workers(await research())).toEqual([ada.userId]);
    expect(await workers(await research())).toEqual([ben.userId]);
  });

  test('at the making of a claim and in files of claims, by topic', async () => {
    const made = await createClaim(editor, { statement: 'Boats doubled.', topics: ['Harbour'] });
    await addAssignmentRule(editor, input({ onState: 'new', topic: 'harbour' }));
    const fits = await createClaim(editor, { statement: 'Boats tripled.', topics: ['Harbour'] });
    const other = await createClaim(editor, { statement: 'Trams doubled.', topics: ['Trams'] });
    expect(await workers(made.id)).toEqual([]);
    expect(await workers(fits.id)).toEqual([ada.userId]);
    expect(await workers(other.id)).toEqual([]);
    const { id: fileId } = await db.claimImport.create({
      data: {
        teamId: editor.teamId,
        requestedById: editor.userId,
        name: 'claims.csv',
        format: 'csv',
      },
    });
    const rows = Array.from({ length: 3 }, (_, row) => ({
      row,
      claim: { statement: `Cranes number ${row} stand.`, topics: ['Harbour'] },
      origin: { url: null, rating: null },
    }));
    await transaction((tx) => insertClaims(tx, editor, fileId, rows));
    const imported = await db.claim.findMany({
      where: { teamId: editor.teamId, statement: { startsWith: 'Cranes' } },
      orderBy: { number: 'asc' },
    });
    const given = await Promise.all(imported.map(({ id }) => workers(id)));
    expect(given).toEqual([[ben.userId], [ada.userId], [ben.userId]]);
  });

  test('passes over who left, who has a conflict of interest, and who contributed to an approval', async () => {
    await addAssignmentRule(editor, input());
    const { id: claimId } = await claimRow(db, { by: editor });
    await db.conflictOfInterest.create({
      data: { claimId, userId: ada.userId, reason: 'My employer.' },
    });
    await transitionClaim(editor, { claimId, to: 'researching' });
    expect(await workers(claimId)).toEqual([ben.userId]);
    const where = { teamId_userId: { teamId: ben.teamId, userId: ben.userId } };
    await db.member.update({ where, data: { removedAt: new Date() } });
    expect(await workers(await research())).toEqual([ada.userId]);
    expect(await workers(await research())).toEqual([ada.userId]);
  });

  test('leaves a claim to whoever of its people works on it', async () => {
    await addAssignmentRule(editor, input());
    const { id: claimId } = await claimRow(db, { by: editor });
    await assignClaim(editor, { claimId, userId: ben.userId });
    await transitionClaim(editor, { claimId, to: 'researching' });
    expect(await workers(claimId)).toEqual([ben.userId]);
    expect(await workers(await research())).toEqual([ada.userId]);
  });

  test('a rule that is off assigns nobody', async () => {
    const rule = await addAssignmentRule(editor, input());
    await changeAssignmentRule(editor, { ruleId: rule.id, enabled: false, version: 1 });
    expect(await workers(await research())).toEqual([]);
  });
});

describe('claims that come at once', () => {
  const twelve = async () =>
    await Promise.all(Array.from({ length: 12 }, () => claimRow(db, { by: editor })));
  const loads = async () => {
    const rows = await db.assignment.groupBy({
      by: ['userId'],
      where: { claim: { teamId: editor.teamId } },
      _count: true,
    });
    return rows.map(({ _count }) => _count).toSorted();
  };

  test('do not get past the limit', async () => {
    await addAssignmentRule(editor, input({ limit: 2, manner: 'least_loaded' }));
    const claims = await twelve();
    await Promise.all(
      claims.map(({ id }) => transitionClaim(editor, { claimId: id, to: 'researching' })),
    );
    expect(await loads()).toEqual([2, 2]);
  });

  test('take turns all the same', async () => {
    await addAssignmentRule(editor, input({ limit: 50 }));
    const claims = await twelve();
    await Promise.all(
      claims.map(({ id }) => transitionClaim(editor, { claimId: id, to: 'researching' })),
    );
    expect(await loads()).toEqual([6, 6]);
  });
});

describe('rules', () => {
  test('say who would be next and why others would not', async () => {
    await addAssignmentRule(editor, input({ limit: 1 }));
    await research();
    expect(await listAssignmentRules(ada)).toMatchObject([
      {
        next: { name: 'Ben Rahimi' },
        people: [
          { name: 'Ada Osei', open: 1, passedOver: 'at_limit' },
          { name: 'Ben Rahimi', open: 0, passedOver: null },
        ],
        can: { change: false },
      },
    ]);
    await research();
    expect((await listAssignmentRules(editor))[0]).toMatchObject({
      next: null,
      can: { change: true },
    });
    expect(await listAssignmentRules(visitor)).toEqual([]);
  });

  test('are changed once by each who saw them, and moved', async () => {
    const one = await addAssignmentRule(editor, input());
    const two = await addAssignmentRule(editor, input({ name: 'Second' }));
    const change = { ruleId: one.id, version: 1, name: 'First', people: [ben.userId] };
    const results = await Promise.allSettled([
      changeAssignmentRule(editor, change),
      changeAssignmentRule(editor, { ...change, name: 'Other' }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await moveAssignmentRule(editor, { ruleId: two.id, direction: 'up' });
    const names = (await listAssignmentRules(editor)).map(({ name }) => name);
    expect(names[0]).toBe('Second');
    await removeAssignmentRule(editor, { ruleId: two.id });
    expect(await listAssignmentRules(editor)).toMatchObject([{ people: [{ name: 'Ben Rahimi' }] }]);
    const actions = await db.auditEvent.findMany({
      where: { teamId: editor.teamId, subjectKind: 'assignment_rule' },
      orderBy: { position: 'asc' },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action.split('.')[1])).toEqual([
      'added',
      'added',
      'changed',
      'changed',
      'removed',
    ]);
  });

  test('are set by editors of the team, for people and topics of the team', async () => {
    const rule = await addAssignmentRule(editor, input());
    const stranger = await createMember(db, { role: 'admin' });
    const change = { ruleId: rule.id, version: 1, enabled: false };
    await expect(addAssignmentRule(ada, input())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(changeAssignmentRule(ada, change)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(changeAssignmentRule(stranger, change)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(removeAssignmentRule(stranger, { ruleId: rule.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const observer = await createMember(db, { teamId: editor.teamId, role: 'observer' });
    for (const [person, code] of [
      [stranger, 'NOT_FOUND'],
      [observer, 'INVALID'],
    ] as const) {
      const rule = input({ people: [person.userId] });
      await expect(addAssignmentRule(editor, rule)).rejects.toMatchObject({
        code,
        fields: { people: expect.any(String) },
      });
    }
    await expect(addAssignmentRule(editor, input({ topic: 'nothing' }))).rejects.toMatchObject({
      fields: { topic: expect.any(String) },
    });
  });
});

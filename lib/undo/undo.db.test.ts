import { beforeEach, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { assignClaim, unassignClaim } from '@/lib/claims/mutations';
import { db } from '@/lib/db';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { assignClaims } from '@/lib/my-work/mutations';
import { prioritiseClaims } from '@/lib/priorities/mutations';
import { createClaim, createMember } from '@/prisma/factories';
import { createAssessment, moveClaim } from '@/prisma/publishing-factories';
import { undoActs, undoLastAct } from './mutations';
import { listUndoable } from './queries';

let reviewer: Member;
let editor: Member;
let claimId: string;

beforeEach(async () => {
  reviewer = await createMember(db);
  editor = await createMember(db, { teamId: reviewer.teamId, role: 'editor', name: 'Edo' });
  claimId = (await createClaim(db, { by: reviewer })).id;
});

const claim = () => db.claim.findUniqueOrThrow({ where: { id: claimId } });
const spans = () =>
  db.stateSpan.findMany({
    where: { claimId },
    orderBy: { id: 'asc' },
    select: { state: true, enteredAt: true, leftAt: true },
  });
const actions = async () =>
  (await db.auditEvent.findMany({ where: { claimId }, orderBy: { position: 'asc' } })).map(
    ({ action }) => action,
  );

test('a step is taken back as if it had taken no time', async () => {
  const before = await claim();
  await transitionClaim(reviewer, { claimId, to: 'researching' });
  expect(await undoLastAct(reviewer, claimId)).toEqual({
    action: 'claim.moved',
    state: 'new',
    changedPage: null,
  });
  const after = await claim();
  expect(after).toMatchObject({ state: 'new', stateChangedAt: before.stateChangedAt });
  expect(after.version).toBeGreaterThan(before.version);
  expect(await spans()).toEqual([{ state: 'new', enteredAt: before.stateChangedAt, leftAt: null }]);
  expect(await actions()).toEqual(['claim.moved', 'claim.move_undone']);
  await expect(undoLastAct(reviewer, claimId)).rejects.toMatchObject({ code: 'INVALID' });
});

test('a closed claim comes back to where it was, with what closing settled', async () => {
  await moveClaim(db, { claimId, to: 'drafting' });
  await transitionClaim(editor, { claimId, to: 'closed', closeReason: 'out_of_scope' });
  await undoLastAct(editor, claimId);
  expect(await claim()).toMatchObject({ state: 'drafting', closeReason: null });
});

test('not by somebody else, not after something else, not outside the team', async () => {
  await transitionClaim(reviewer, { claimId, to: 'researching' });
  const [eventId] = await listUndoable(reviewer, [claimId]);
  if (!eventId) throw new Error('nothing to undo');
  expect(await listUndoable(editor, [claimId])).toEqual([]);
  expect(await listUndoable(visitor, [claimId])).toEqual([]);
  const stranger = await createMember(db, { role: 'admin' });
  expect(await listUndoable(stranger, [claimId])).toEqual([]);
  const input = { eventId: [eventId] };
  await expect(undoActs(editor, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(undoActs(stranger, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(undoLastAct(stranger, claimId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await prioritiseClaims(editor, { claimId: [claimId], priority: 'high' });
  await expect(undoActs(reviewer, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await prioritiseClaims(reviewer, { claimId: [claimId], priority: 'low' });
  await expect(undoActs(reviewer, input)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await claim()).state).toBe('researching');
});

test('not after five minutes', async () => {
  await transitionClaim(reviewer, { claimId, to: 'researching' });
  await db.auditEvent.create({
    data: {
      ...{ teamId: reviewer.teamId, actorId: reviewer.userId, actorKind: 'member', claimId },
      ...{ action: 'claim.prioritised', subjectKind: 'claim', subjectId: claimId },
      at: new Date(Date.now() - 301_000),
    },
  });
  await expect(undoLastAct(reviewer, claimId)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'It was longer than 5 minutes ago.',
  });
});

test('never across the reveal of assessments', async () => {
  await moveClaim(db, { claimId, to: 'assessing' });
  await createAssessment(db, { by: reviewer, claimId });
  await createAssessment(db, { by: editor, claimId });
  await transitionClaim(reviewer, { claimId, to: 'drafting' });
  await expect(undoLastAct(reviewer, claimId)).rejects.toMatchObject({ code: 'INVALID' });
  expect((await claim()).state).toBe('drafting');
});

test('the database lets no claim go back but in an undoing', async () => {
  await moveClaim(db, { claimId, to: 'assessing' });
  const back = (state: 'researching' | 'new') =>
    db.claim.update({ where: { id: claimId }, data: { state } });
  await expect(back('researching')).rejects.toThrow('does not go from assessing to researching');
  const undoing = db.$transaction([
    db.$executeRaw`SELECT set_config('assay.undo', 'on', true)`,
    back('new'),
  ]);
  await expect(undoing).rejects.toThrow('does not go from assessing to new');
});

test('many assignments, priorities and due dates are taken back at once', async () => {
  const second = (await createClaim(db, { by: reviewer })).id;
  const both = [claimId, second];
  await assignClaim(editor, { claimId, userId: editor.userId });
  await assignClaims(reviewer, { claimId: both, userId: editor.userId, change: 'assign' });
  const assigned = await listUndoable(reviewer, both);
  expect(assigned).toHaveLength(1);
  await undoActs(reviewer, { eventId: assigned });
  expect(
    await db.assignment.findMany({ select: { claimId: true }, where: { userId: editor.userId } }),
  ).toEqual([{ claimId }]);
  await prioritiseClaims(reviewer, { claimId: both, priority: 'urgent', dueOn: '2026-12-01' });
  await undoActs(reviewer, { eventId: await listUndoable(reviewer, both) });
  expect(await claim()).toMatchObject({ priority: 'normal', dueOn: null });
  expect((await actions()).slice(-2)).toEqual(['claim.prioritised', 'claim.prioritised']);
});

test('of several undoings at once one counts, and none undoes another', async () => {
  const acts = [
    () => prioritiseClaims(reviewer, { claimId: [claimId], priority: 'urgent' }),
    () => assignClaim(reviewer, { claimId, userId: editor.userId }),
    () => unassignClaim(reviewer, { claimId, userId: reviewer.userId }),
    () => transitionClaim(reviewer, { claimId, to: 'researching' }),
  ];
  await assignClaim(reviewer, { claimId, userId: reviewer.userId });
  const people = async () =>
    (await db.assignment.findMany({ where: { claimId } })).map(({ userId }) => userId);
  for (const act of acts) {
    await act();
    const undoings = await Promise.allSettled([1, 2, 3].map(() => undoLastAct(reviewer, claimId)));
    expect(undoings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await listUndoable(reviewer, [claimId])).toEqual([]);
    expect(await claim()).toMatchObject({ priority: 'normal', state: 'new' });
    expect(await people()).toEqual([reviewer.userId]);
  }
});

test('whom a rule assigned by the move goes with it', async () => {
  await db.assignmentRule.create({
    data: {
      ...{ teamId: reviewer.teamId, name: 'Research', onState: 'researching', limit: 5 },
      ...{ manner: 'round_robin', position: 0 },
      people: { create: { userId: editor.userId, position: 0 } },
    },
  });
  await transitionClaim(reviewer, { claimId, to: 'researching' });
  expect(await db.assignment.count({ where: { claimId } })).toBe(1);
  await undoLastAct(reviewer, claimId);
  expect(await db.assignment.count({ where: { claimId } })).toBe(0);
  expect((await claim()).state).toBe('new');
  await expect(undoLastAct(reviewer, claimId)).rejects.toMatchObject({ code: 'CONFLICT' });
});

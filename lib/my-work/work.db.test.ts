import { beforeEach, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { assignClaim, createClaim } from '@/lib/claims/mutations';
import { claimFilterSchema } from '@/lib/claims/schema';
import { db } from '@/lib/db';
import {
  createClaim as claimRow,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
  createTeam,
  createVersion,
} from '@/prisma/factories';
import { createReReview } from '@/prisma/placement-factories';
import { createApproval, createAssessment, moveClaim } from '@/prisma/publishing-factories';
import { getBoard, listClaimFacets } from './board-queries';
import { countDesk, listReading } from './desk-queries';
import { assignClaims } from './mutations';
import { getWork, listChanges } from './queries';

let mara: Member;
let jonas: Member;
let editor: Member;
let observer: Member;
let stranger: Member;

beforeEach(async () => {
  mara = await createMember(db, { name: 'Mara Lind' });
  const { teamId } = mara;
  jonas = await createMember(db, { teamId, name: 'Jonas Adeyemi' });
  editor = await createMember(db, { teamId, role: 'editor', name: 'Ines Varga' });
  observer = await createMember(db, { teamId, role: 'observer' });
  const elsewhere = await createTeam(db, { name: 'Elsewhere' });
  stranger = await createMember(db, { teamId: elsewhere.id, role: 'admin' });
});

const numbers = (items: { number: number }[]) => items.map(({ number }) => number);

test('assigned claims, as long as they are open', async () => {
  const open = await createClaim(mara, { statement: 'Boats doubled.' });
  const closed = await createClaim(mara, { statement: 'Boats are fine.' });
  for (const { id } of [open, closed])
    await assignClaim(mara, { claimId: id, userId: jonas.userId });
  await db.claim.update({
    where: { id: closed.id },
    data: { state: 'closed', closeReason: 'not_checkable' },
  });
  expect(numbers((await getWork(jonas)).assigned)).toEqual([open.number]);
  expect((await getWork(mara)).assigned).toEqual([]);
  expect((await getWork(stranger)).assigned).toEqual([]);
  expect((await getWork(visitor)).total).toBe(0);
});

test('claims of theirs that rest on changed passages, published ones too', async () => {
  const document = await createDocument(db, { by: mara, text: 'Boats doubled in spring.' });
  const exact = 'Boats doubled';
  const passage = await createPassage(db, { by: mara, version: document.currentVersion, exact });
  const claim = await claimRow(db, { by: mara });
  await createEvidence(db, { by: mara, claimId: claim.id, passageId: passage.id });
  await moveClaim(db, { claimId: claim.id, to: 'published' });
  const version = await createVersion(db, { by: mara, document, text: 'Boats tripled.' });
  const place = { claimId: claim.id, passageId: passage.id, versionId: version.id };
  const entry = await createReReview(db, { by: mara, ...place });
  expect(numbers((await getWork(mara)).reReviews)).toEqual([claim.number]);
  expect((await getWork(mara)).total).toBe(1);
  for (const other of [jonas, stranger, observer]) {
    expect((await getWork(other)).reReviews).toEqual([]);
  }
  expect(await countDesk(jonas)).toMatchObject({ reReviews: 1 });
  expect(await countDesk(stranger)).toMatchObject({ reReviews: 0 });
  const settled = { settledAt: new Date(), outcome: 'It holds.' };
  await db.reReview.update({ where: { id: entry.id }, data: settled });
  expect((await getWork(mara)).reReviews).toEqual([]);
});

test('an assessment is asked of every reviewer who has not given one, and never told', async () => {
  const claim = await claimRow(db, { by: mara });
  await moveClaim(db, { claimId: claim.id, to: 'assessing' });
  const reasoning = 'A reasoning that nobody else may read.';
  await createAssessment(db, { by: jonas, claimId: claim.id, rating: 'outdated', reasoning });
  const [work, changes] = [await getWork(mara), await listChanges(mara)];
  expect(work.assessments).toMatchObject([{ number: claim.number, given: 1, required: 2 }]);
  expect((await getWork(jonas)).assessments).toEqual([]);
  expect((await getWork(observer)).assessments).toEqual([]);
  expect((await getWork(stranger)).assessments).toEqual([]);
  const told = JSON.stringify([work, changes, await getBoard(mara, claimFilterSchema.parse({}))]);
  expect(told).not.toContain('outdated');
  expect(told).not.toContain(reasoning);
});

test('an assessment of an earlier round does not count', async () => {
  const claim = await claimRow(db, { by: mara });
  await moveClaim(db, { claimId: claim.id, to: 'assessing' });
  await createAssessment(db, { by: jonas, claimId: claim.id });
  await db.claim.update({ where: { id: claim.id }, data: { round: 2 } });
  expect((await getWork(jonas)).assessments).toMatchObject([{ given: 0 }]);
});

test('approval is asked of editors who contributed nothing and have not approved this digest', async () => {
  const claim = await claimRow(db, { by: mara });
  await moveClaim(db, { claimId: claim.id, to: 'approval' });
  const own = await claimRow(db, { by: editor });
  await moveClaim(db, { claimId: own.id, to: 'approval' });
  expect(numbers((await getWork(editor)).approvals)).toEqual([claim.number]);
  expect((await getWork(mara)).approvals).toEqual([]);
  expect((await getWork(stranger)).approvals).toEqual([]);
  const approval = await createApproval(db, { by: editor, claimId: claim.id });
  expect((await getWork(editor)).approvals).toEqual([]);
  await db.approval.update({
    where: { id: approval.id },
    data: { lapsedAt: new Date(), lapseReason: 'Evidence was withdrawn.' },
  });
  expect(numbers((await getWork(editor)).approvals)).toEqual([claim.number]);
});

test('a draft that an editor sent back, with what was asked, until it is moved again', async () => {
  const claim = await claimRow(db, { by: mara });
  await moveClaim(db, { claimId: claim.id, to: 'drafting' });
  expect((await getWork(mara)).sentBack).toEqual([]);
  const event = { teamId: mara.teamId, claimId: claim.id, subjectId: claim.id };
  await db.auditEvent.create({
    data: {
      ...event,
      actorId: editor.userId,
      actorKind: 'member',
      action: 'approval.changes_requested',
      subjectKind: 'approval',
      after: { note: 'Name the year.' },
    },
  });
  expect((await getWork(mara)).sentBack).toMatchObject([
    { number: claim.number, by: 'Ines Varga', reason: 'Name the year.' },
  ]);
  expect((await getWork(jonas)).sentBack).toEqual([]);
  expect((await getWork(stranger)).sentBack).toEqual([]);
  await db.auditEvent.create({
    data: { ...event, actorKind: 'member', action: 'claim.moved', subjectKind: 'claim' },
  });
  expect((await getWork(mara)).sentBack).toEqual([]);
});

test('what changed: on own claims for those who work, in the team for an observer', async () => {
  const claim = await createClaim(mara, { statement: 'Boats doubled.' });
  await assignClaim(mara, { claimId: claim.id, userId: jonas.userId });
  await createClaim(editor, { statement: 'Wages fell.' });
  const kinds = async (member: Member) => (await listChanges(member)).map(({ kind }) => kind);
  expect(await kinds(jonas)).toEqual(['claim_assigned', 'claim_created']);
  expect(await kinds(observer)).toEqual(['claim_created', 'claim_assigned', 'claim_created']);
  expect((await listChanges(jonas))[0]).toMatchObject({
    by: { name: 'Mara Lind' },
    person: 'Jonas Adeyemi',
    claim: { number: claim.number, statement: 'Boats doubled.' },
  });
  expect(await listChanges(stranger)).toEqual([]);
  expect(await listChanges(visitor)).toEqual([]);
});

test('the board, its facets and the numbers of the rail hold the own team only', async () => {
  await createClaim(mara, {
    statement: 'Boats doubled.',
    topics: ['Fishing'],
    claimant: { name: 'Survey Office' },
  });
  const filter = claimFilterSchema.parse({});
  const shown = async (member: Member) =>
    (await getBoard(member, filter)).flatMap(({ items }) => items);
  expect(await shown(observer)).toHaveLength(1);
  expect(await shown(stranger)).toEqual([]);
  expect(await getBoard(mara, { ...filter, state: ['new'] })).toMatchObject([{ count: 1 }]);
  expect(await listClaimFacets(mara)).toEqual({
    topics: [{ slug: 'fishing', name: 'Fishing' }],
    claimants: ['Survey Office'],
  });
  expect(await listClaimFacets(stranger)).toEqual({ topics: [], claimants: [] });
  expect(await countDesk(mara)).toEqual({
    work: 0,
    claims: 1,
    documents: 0,
    reReviews: 0,
    tips: 0,
  });
  expect(await countDesk(stranger)).toEqual({
    work: 0,
    claims: 0,
    documents: 0,
    reReviews: 0,
    tips: 0,
  });
  expect(await countDesk(visitor)).toBeNull();
});

test('the documents somebody worked in last, each once', async () => {
  const [first, last] = [
    await createDocument(db, { by: mara }),
    await createDocument(db, { by: mara }),
  ];
  for (const { id } of [first, last, last])
    await db.auditEvent.create({
      data: {
        teamId: mara.teamId,
        actorId: mara.userId,
        actorKind: 'member',
        action: 'passage.marked',
        subjectKind: 'passage',
        subjectId: id,
        documentId: id,
      },
    });
  expect((await listReading(mara)).map(({ id }) => id)).toEqual([last.id, first.id]);
  expect(await listReading(jonas)).toEqual([]);
  expect(await listReading(stranger)).toEqual([]);
});

test('several claims are assigned at once, or none when one is not the team’s', async () => {
  const claims = [
    await createClaim(mara, { statement: 'One.' }),
    await createClaim(mara, { statement: 'Two.' }),
  ];
  const claimId = claims.map(({ id }) => id);
  const input = { claimId, userId: jonas.userId, change: 'assign' as const };
  await expect(assignClaims(stranger, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(assignClaims(observer, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await db.assignment.count({ where: { claimId: { in: claimId } } })).toBe(0);
  expect(await assignClaims(mara, input)).toEqual({ count: 2, change: 'assign' });
  expect((await getWork(jonas)).assigned).toHaveLength(2);
  await assignClaims(mara, { ...input, change: 'unassign' });
  expect((await getWork(jonas)).assigned).toEqual([]);
  const foreign = await createClaim(stranger, { statement: 'Elsewhere.' });
  const mixed = { ...input, claimId: [...claimId, foreign.id] };
  await expect(assignClaims(mara, mixed)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await getWork(jonas)).assigned).toEqual([]);
});

test('two people who assign the same claims at once do not wait for one another for ever', async () => {
  const claimId: string[] = [];
  for (const statement of ['One.', 'Two.', 'Three.'])
    claimId.push((await createClaim(mara, { statement })).id);
  const change = 'assign' as const;
  await Promise.all([
    assignClaims(mara, { claimId, userId: jonas.userId, change }),
    assignClaims(editor, { claimId: claimId.toReversed(), userId: mara.userId, change }),
  ]);
  for (const member of [jonas, mara]) expect((await getWork(member)).assigned).toHaveLength(3);
});

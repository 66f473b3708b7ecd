import { beforeEach, expect, test } from 'vitest';
import { submitAssessment } from '@/lib/assessments/mutations';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import {
  createClaim as claimFactory,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
} from '@/prisma/factories';
import { createApproval, createPublication, moveClaim } from '@/prisma/publishing-factories';
import {
  addAppearance,
  assignClaim,
  createClaim,
  editClaim,
  recordCommentRequest,
  removeAppearance,
  unassignClaim,
} from './mutations';
import { getClaim, listClaimHistory } from './queries';

let by: Member;
let stranger: Member;
let observer: Member;

beforeEach(async () => {
  by = await createMember(db, { name: 'Ana Lind' });
  stranger = await createMember(db, { role: 'admin' });
  observer = await createMember(db, { teamId: by.teamId, role: 'observer' });
});

const code = (expected: string) => expect.objectContaining({ code: expected });
const events = (claimId: string) =>
  db.auditEvent.findMany({ where: { claimId }, orderBy: { position: 'asc' } });

test('a claim is made with everything at once, and says so in its history', async () => {
  const document = await createDocument(db, { by });
  const made = await createClaim(by, {
    statement: 'The port handled 4.2 million tonnes in 2024.',
    claimant: { name: 'Harbour Authority', wikidataId: 'Q42' },
    claimedOn: '2025-01-15',
    topics: ['Trade', '港口'],
    appearance: { documentId: document.id, quote: { exact: '4.2 million tonnes in 2024' } },
  });
  expect(made.number).toBe(1);
  const claim = await getClaim(by, { number: 1 });
  expect(claim).toMatchObject({
    id: made.id,
    claimant: { name: 'Harbour Authority', kind: 'organization', wikidataId: 'Q42' },
    claimedOn: '2025-01-15',
    topics: [
      { name: 'Trade', slug: 'trade' },
      { name: '港口', slug: '港口' },
    ],
    language: 'en',
    state: 'new',
    version: 1,
    createdBy: { id: by.userId, name: 'Ana Lind' },
    counts: { appearances: 1, evidence: 0 },
    can: { edit: true, attach: true, discuss: true },
  });
  expect(claim?.appearances[0]).toMatchObject({
    passage: { exact: '4.2 million tonnes in 2024', before: 'The port handled ' },
    document: { id: document.id, publisher: 'Harbour Authority', publishedOn: '2025-01-15' },
  });
  const history = await listClaimHistory(by, made.id);
  expect(history?.map(({ action }) => action)).toEqual(['appearance.added', 'claim.created']);
  expect(history?.[1]).toMatchObject({
    actor: { name: 'Ana Lind' },
    after: { statement: 'The port handled 4.2 million tonnes in 2024.', topics: ['Trade', '港口'] },
  });
});

test('a passage that is not there keeps the claim from being made', async () => {
  const document = await createDocument(db, { by });
  const appearance = { documentId: document.id, quote: { exact: 'nowhere' } };
  await expect(createClaim(by, { statement: 'A.', appearance })).rejects.toEqual(code('INVALID'));
  expect(await db.claim.count({ where: { teamId: by.teamId } })).toBe(0);
});

test('ten claims at once get ten numbers and share claimant and topic', async () => {
  const made = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      createClaim(by, { statement: `Claim ${index}.`, claimant: { name: 'Union' }, topics: ['T'] }),
    ),
  );
  expect(new Set(made.map(({ number }) => number)).size).toBe(10);
  expect(await db.claimant.count({ where: { teamId: by.teamId } })).toBe(1);
  expect(await db.topic.count({ where: { teamId: by.teamId } })).toBe(1);
});

test('observers and read tokens make and change nothing', async () => {
  const { id } = await createClaim(by, { statement: 'A.' });
  const readOnly = await createMember(db, { teamId: by.teamId, mayWrite: false });
  for (const who of [observer, readOnly]) {
    await expect(createClaim(who, { statement: 'B.' })).rejects.toEqual(code('FORBIDDEN'));
    const edit = { claimId: id, version: 1, statement: 'B.' };
    await expect(editClaim(who, edit)).rejects.toEqual(code('FORBIDDEN'));
    const assignment = { claimId: id, userId: by.userId };
    await expect(assignClaim(who, assignment)).rejects.toEqual(code('FORBIDDEN'));
    const request = { claimId: id, version: 1, noCommentReason: 'Dead.' };
    await expect(recordCommentRequest(who, request)).rejects.toEqual(code('FORBIDDEN'));
  }
  expect(await events(id)).toHaveLength(1);
});

test('for another team the claim does not exist', async () => {
  const { id } = await createClaim(by, { statement: 'A.' });
  const passage = { documentId: (await createDocument(db, { by: stranger })).id, start: 0, end: 3 };
  expect(await getClaim(stranger, { id })).toBeNull();
  expect(await getClaim(stranger, { number: 1 })).toBeNull();
  expect(await listClaimHistory(stranger, id)).toBeNull();
  expect(await getClaim(by, { id: 'no-id' })).toBeNull();
  const missing = code('NOT_FOUND');
  const edit = { claimId: id, version: 1, statement: 'B.' };
  await expect(editClaim(stranger, edit)).rejects.toEqual(missing);
  await expect(addAppearance(stranger, { claimId: id, passage })).rejects.toEqual(missing);
  await expect(assignClaim(stranger, { claimId: id, userId: by.userId })).rejects.toEqual(missing);
  await expect(recordCommentRequest(stranger, { claimId: id, version: 1 })).rejects.toEqual(
    missing,
  );
  await expect(addAppearance(by, { claimId: id, passage })).rejects.toEqual(missing);
});

test('an edit keeps before and after, and clears with null', async () => {
  const { id } = await createClaim(by, {
    statement: 'A.',
    claimant: { name: 'Union' },
    claimedOn: '2024-01-01',
  });
  const edit = { claimId: id, version: 1, statement: 'B.', claimant: null, claimedOnUnknown: true };
  expect(await editClaim(by, edit)).toEqual({ id, version: 2 });
  expect(await getClaim(by, { id })).toMatchObject({
    statement: 'B.',
    claimant: null,
    claimedOn: null,
    claimedOnUnknown: true,
  });
  expect((await events(id)).at(-1)).toMatchObject({
    action: 'claim.edited',
    before: {
      statement: 'A.',
      claimant: 'Union',
      claimedOn: '2024-01-01',
      claimedOnUnknown: false,
    },
    after: { statement: 'B.', claimant: null, claimedOn: null, claimedOnUnknown: true },
  });
});

test('of two edits at once one is refused with the present claim', async () => {
  const { id } = await createClaim(by, { statement: 'A.' });
  const edits = await Promise.allSettled(
    ['B.', 'C.'].map((statement) => editClaim(by, { claimId: id, version: 1, statement })),
  );
  const refused = edits.find((edit) => edit.status === 'rejected');
  expect(edits.filter((edit) => edit.status === 'fulfilled')).toHaveLength(1);
  const saved = await getClaim(by, { id });
  expect(refused?.reason).toMatchObject({
    code: 'CONFLICT',
    current: { statement: saved?.statement, version: 2 },
  });
});

test('a published or closed claim is reopened before it changes', async () => {
  const claim = await claimFactory(db, { by });
  await createPublication(db, { by, claimId: claim.id });
  const closed = await claimFactory(db, { by, state: 'closed', closeReason: 'out_of_scope' });
  for (const { id } of [claim, closed]) {
    const { version } = await db.claim.findUniqueOrThrow({ where: { id } });
    const edit = editClaim(by, { claimId: id, version, statement: 'B.' });
    await expect(edit).rejects.toMatchObject({ code: 'CONFLICT', current: { id } });
    expect((await getClaim(by, { id }))?.can).toMatchObject({ edit: false, discuss: true });
  }
});

test('appearances come once and go', async () => {
  const { id } = await createClaim(by, { statement: 'A.' });
  const document = await createDocument(db, { by });
  const passage = { documentId: document.id, start: 0, end: 11 };
  const first = await addAppearance(by, { claimId: id, passage });
  expect(await addAppearance(by, { claimId: id, passage })).toEqual(first);
  const input = { appearanceId: first.id };
  await expect(removeAppearance(stranger, input)).rejects.toEqual(code('NOT_FOUND'));
  await expect(removeAppearance(observer, input)).rejects.toEqual(code('FORBIDDEN'));
  await removeAppearance(by, input);
  await expect(removeAppearance(by, input)).rejects.toEqual(code('NOT_FOUND'));
  expect((await events(id)).map(({ action }) => action)).toEqual([
    'claim.created',
    'appearance.added',
    'appearance.removed',
  ]);
});

test('members are assigned once; observers and strangers are not', async () => {
  const { id } = await createClaim(by, { statement: 'A.' });
  await assignClaim(by, { claimId: id, userId: by.userId });
  await assignClaim(by, { claimId: id, userId: by.userId });
  expect((await getClaim(by, { id }))?.assignees).toEqual([{ id: by.userId, name: 'Ana Lind' }]);
  for (const { userId } of [observer, stranger]) {
    await expect(assignClaim(by, { claimId: id, userId })).rejects.toEqual(code('INVALID'));
  }
  await unassignClaim(by, { claimId: id, userId: by.userId });
  await unassignClaim(by, { claimId: id, userId: by.userId });
  expect((await getClaim(by, { id }))?.assignees).toEqual([]);
  expect((await events(id)).map(({ action }) => action)).toEqual([
    'claim.created',
    'claim.assigned',
    'claim.unassigned',
  ]);
});

test('the request for a comment is kept under the version', async () => {
  const { id } = await createClaim(by, { statement: 'A.' });
  const request = { claimId: id, version: 1, commentAskedOn: '2025-02-01', commentAnswer: 'No.' };
  expect(await recordCommentRequest(by, request)).toEqual({ id, version: 2 });
  await expect(recordCommentRequest(by, request)).rejects.toMatchObject({
    code: 'CONFLICT',
    current: { commentAskedOn: '2025-02-01', commentAnswer: 'No.' },
  });
  expect((await events(id)).at(-1)).toMatchObject({
    action: 'claim.comment_requested',
    before: { commentAskedOn: null },
    after: { commentAskedOn: '2025-02-01', commentAnswer: 'No.' },
  });
});

test('a change before the editors lapses the approval; so does a correction of the claimant', async () => {
  const claimant = { name: 'Union' };
  for (const change of ['edit', 'claimant'] as const) {
    const { id } = await createClaim(by, { statement: 'A.', claimant });
    await moveClaim(db, { claimId: id, to: 'approval' });
    const editor = await createMember(db, { teamId: by.teamId, role: 'editor' });
    await createApproval(db, { by: editor, claimId: id });
    if (change === 'edit') await editClaim(by, { claimId: id, version: 1, statement: 'B.' });
    else await createClaim(by, { statement: 'C.', claimant: { ...claimant, kind: 'person' } });
    expect((await getClaim(by, { id }))?.state).toBe('drafting');
    expect(await db.approval.findFirst({ where: { claimId: id } })).toMatchObject({
      lapseReason: change === 'edit' ? 'The claim was edited.' : 'The claimant was corrected.',
    });
  }
});

test('the database refuses what no program may do', async () => {
  const claim = await claimFactory(db, { by });
  const editor = await createMember(db, { teamId: by.teamId, role: 'editor' });
  const document = await createDocument(db, { by });
  const version = document.currentVersion;
  const passage = await createPassage(db, { by: editor, version, exact: 'The harbour' });
  await createEvidence(db, { by: editor, claimId: claim.id, passageId: passage.id });
  await moveClaim(db, { claimId: claim.id, to: 'approval' });
  await expect(createApproval(db, { by: editor, claimId: claim.id })).rejects.toThrow(
    'Whoever contributed to a claim does not approve it.',
  );
  await expect(createApproval(db, { by, claimId: claim.id })).rejects.toThrow('Only an editor');
  const publication = await createPublication(db, { by, claimId: claim.id });
  await expect(
    db.$executeRaw`UPDATE publication SET summary = 'x' WHERE id = ${publication.id}::uuid`,
  ).rejects.toThrow('never changes');
  await expect(
    db.$executeRaw`UPDATE claim SET number = 99 WHERE id = ${claim.id}::uuid`,
  ).rejects.toThrow('keeps its team and its number');
  const twice = { ...claim, id: undefined, slug: null };
  await expect(db.claim.create({ data: twice })).rejects.toThrow('Unique constraint');
});

test('the history says that an assessment was given, never what it says', async () => {
  const { id } = await createClaim(by, { statement: 'A.' });
  await moveClaim(db, { claimId: id, to: 'assessing' });
  const reasoning = 'Only the authority counts transit cargo.';
  await submitAssessment(by, { claimId: id, rating: 'false', confidence: 77, reasoning });
  const [entry] = (await listClaimHistory(observer, id)) ?? [];
  expect(entry).toMatchObject({ action: 'assessment.given', before: null, after: null });
});

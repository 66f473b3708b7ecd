import { beforeEach, expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { getClaim } from '@/lib/claims/queries';
import { db } from '@/lib/db';
import { digestOf } from '@/lib/digest/digest';
import { readDossier } from '@/lib/digest/queries';
import {
  createClaim,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
} from '@/prisma/factories';
import { createApproval, createThread, moveClaim } from '@/prisma/publishing-factories';
import { attachEvidence, changeEvidence, recordSearch, withdrawEvidence } from './mutations';
import { getEvidence, listEvidence, listSearches } from './queries';

let by: Member;
let stranger: Member;
let observer: Member;
let claimId: string;
let documentId: string;

beforeEach(async () => {
  by = await createMember(db, { name: 'Ana Lind' });
  stranger = await createMember(db, { role: 'admin' });
  observer = await createMember(db, { teamId: by.teamId, role: 'observer' });
  claimId = (await createClaim(db, { by })).id;
  documentId = (await createDocument(db, { by })).id;
});

const code = (expected: string) => expect.objectContaining({ code: expected });
const exact = '4.2 million tonnes';
const input = () => ({
  claimId,
  passage: { documentId, quote: { exact } },
  stance: 'supports' as const,
  reason: 'The authority says so.',
});
const lastEvent = () =>
  db.auditEvent.findFirst({ where: { claimId }, orderBy: { position: 'desc' } });

test('evidence is attached with its quote in context', async () => {
  const { id } = await attachEvidence(by, input());
  expect(await listEvidence(observer, claimId)).toEqual([
    expect.objectContaining({
      id,
      stance: 'supports',
      by: { id: by.userId, name: 'Ana Lind' },
      passage: expect.objectContaining({
        documentId,
        versionNumber: 1,
        exact,
        before: 'The port handled ',
        after: ' in 2024, the authority says. A union disputes that number.',
      }),
      document: expect.objectContaining({ title: 'Port figures for 2024', language: 'en' }),
      withdrawn: null,
      canChange: false,
    }),
  ]);
  expect(await lastEvent()).toMatchObject({
    action: 'evidence.attached',
    documentId,
    after: { stance: 'supports', reason: 'The authority says so.' },
  });
  expect(await getClaim(by, { id: claimId })).toMatchObject({
    version: 1,
    counts: { evidence: 1, supports: 1, contradicts: 0 },
  });
});

test('observers are refused, other teams find nothing', async () => {
  const { id } = await attachEvidence(by, input());
  const change = { evidenceId: id, version: 1, stance: 'context' as const };
  const withdrawal = { evidenceId: id, reason: 'Wrong.' };
  const search = { claimId, where: 'Archive', query: 'port', searchedOn: '2025-02-01' };
  for (const [who, refusal] of [
    [observer, 'FORBIDDEN'],
    [stranger, 'NOT_FOUND'],
  ] as const) {
    await expect(attachEvidence(who, input())).rejects.toEqual(code(refusal));
    await expect(changeEvidence(who, change)).rejects.toEqual(code(refusal));
    await expect(withdrawEvidence(who, withdrawal)).rejects.toEqual(code(refusal));
    await expect(recordSearch(who, search)).rejects.toEqual(code(refusal));
  }
  expect(await listEvidence(stranger, claimId)).toEqual([]);
  expect(await getEvidence(stranger, id)).toBeNull();
  expect(await listSearches(stranger, claimId)).toEqual([]);
});

test('one passage is live evidence once, also when two attach it at once', async () => {
  const both = await Promise.allSettled([attachEvidence(by, input()), attachEvidence(by, input())]);
  const refused = both.find((result) => result.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'CONFLICT', current: { stance: 'supports' } });
  const [evidence] = await listEvidence(by, claimId);
  await withdrawEvidence(by, { evidenceId: evidence?.id ?? '', reason: 'Wrong passage.' });
  await attachEvidence(by, { ...input(), stance: 'contradicts' });
  expect(await listEvidence(by, claimId)).toEqual([
    expect.objectContaining({
      withdrawn: expect.objectContaining({
        reason: 'Wrong passage.',
        by: expect.objectContaining({ name: 'Ana Lind' }),
      }),
      canChange: false,
    }),
    expect.objectContaining({ stance: 'contradicts', withdrawn: null, canChange: true }),
  ]);
});

test('two changes at once: one is refused with what stands there', async () => {
  const { id } = await attachEvidence(by, input());
  const changes = await Promise.allSettled(
    ['First.', 'Second.'].map((reason) =>
      changeEvidence(by, { evidenceId: id, version: 1, reason }),
    ),
  );
  const saved = await getEvidence(by, id);
  expect(saved).toMatchObject({ version: 2, stance: 'supports' });
  expect(changes.find((change) => change.status === 'rejected')?.reason).toMatchObject({
    code: 'CONFLICT',
    current: { reason: saved?.reason },
  });
  expect(await lastEvent()).toMatchObject({
    action: 'evidence.changed',
    before: { reason: 'The authority says so.' },
    after: { reason: saved?.reason },
  });
});

test('what was withdrawn is not withdrawn or changed again', async () => {
  const { id } = await attachEvidence(by, input());
  await withdrawEvidence(by, { evidenceId: id, reason: 'Wrong.' });
  expect(await lastEvent()).toMatchObject({
    action: 'evidence.withdrawn',
    after: { reason: 'Wrong.' },
  });
  await expect(withdrawEvidence(by, { evidenceId: id, reason: 'Again.' })).rejects.toEqual(
    code('CONFLICT'),
  );
  await expect(changeEvidence(by, { evidenceId: id, version: 2, reason: 'x' })).rejects.toEqual(
    code('CONFLICT'),
  );
});

test('a search record keeps where, what and when', async () => {
  const { id } = await recordSearch(by, {
    claimId,
    where: 'National archive',
    query: 'port tonnage 2024',
    searchedOn: '2025-02-01',
  });
  expect(await listSearches(observer, claimId)).toEqual([
    expect.objectContaining({
      id,
      where: 'National archive',
      searchedOn: '2025-02-01',
      note: null,
    }),
  ]);
  expect(await lastEvent()).toMatchObject({ action: 'search.recorded' });
});

test('evidence in the editors’ hands sends the claim back; threads do not', async () => {
  await moveClaim(db, { claimId, to: 'approval' });
  const editor = await createMember(db, { teamId: by.teamId, role: 'editor' });
  await createApproval(db, { by: editor, claimId });
  await createThread(db, { by, claimId });
  expect((await getClaim(by, { id: claimId }))?.state).toBe('approval');
  await attachEvidence(by, input());
  expect((await getClaim(by, { id: claimId }))?.state).toBe('drafting');
  expect(await db.approval.findFirst({ where: { claimId } })).toMatchObject({
    lapseReason: 'Evidence was attached.',
  });
});

test('a published claim takes neither evidence nor search records', async () => {
  const closed = await createClaim(db, { by, state: 'closed', closeReason: 'not_checkable' });
  const search = { claimId: closed.id, where: 'Archive', query: 'port', searchedOn: '2025-02-01' };
  await expect(attachEvidence(by, { ...input(), claimId: closed.id })).rejects.toEqual(
    code('CONFLICT'),
  );
  await expect(recordSearch(by, search)).rejects.toEqual(code('CONFLICT'));
});

test('the database refuses evidence across teams and passages outside their text', async () => {
  const theirs = await createDocument(db, { by: stranger });
  const version = theirs.currentVersion;
  const passage = await createPassage(db, { by: stranger, version, exact });
  await expect(createEvidence(db, { by, claimId, passageId: passage.id })).rejects.toThrow(
    'A claim and its passages belong to one team.',
  );
  const place = { documentId: theirs.id, versionId: version.id, prefix: '', suffix: '' };
  const outside = { ...place, start: 0, end: version.text.length + 1, exact: version.text };
  await expect(db.passage.create({ data: { ...outside, createdById: by.userId } })).rejects.toThrow(
    'A passage lies inside its text.',
  );
  const misquoted = { ...place, start: 0, end: 3, exact: 'Tha', createdById: by.userId };
  await expect(db.passage.create({ data: misquoted })).rejects.toThrow('quotes exactly');
});

test('a figure is kept, shown, changed, taken away, and part of the digest', async () => {
  const figure = { low: 4.2e6, high: 4.2e6, unit: 'tonnes', asOf: '2024-12-31' };
  const { id } = await attachEvidence(by, { ...input(), figure });
  expect(await getEvidence(by, id)).toMatchObject({ figure });
  expect((await readDossier(db, claimId)).evidence[0]).toMatchObject({ figure });
  await changeEvidence(by, { evidenceId: id, version: 1, reason: 'As before.' });
  expect(await getEvidence(by, id)).toMatchObject({ figure, version: 2 });
  const range = { low: 4e6, high: 4.4e6, unit: null, asOf: null };
  const before = digestOf(await readDossier(db, claimId));
  await changeEvidence(by, { evidenceId: id, version: 2, figure: range });
  expect(await getEvidence(by, id)).toMatchObject({ figure: range });
  expect(digestOf(await readDossier(db, claimId))).not.toBe(before);
  expect(await lastEvent()).toMatchObject({ before: { figure }, after: { figure: range } });
  await changeEvidence(by, { evidenceId: id, version: 3, figure: null });
  expect(await getEvidence(by, id)).toMatchObject({ figure: null });
});

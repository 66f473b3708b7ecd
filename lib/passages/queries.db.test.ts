import { expect, test } from 'vitest';
import { visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import {
  createAppearance,
  createClaim,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
  createVersion,
} from '@/prisma/factories';
import { createPlacement } from '@/prisma/placement-factories';
import { createThread } from '@/prisma/publishing-factories';
import { getPassage, listMissingPassages, listPassages } from './queries';

async function setUp() {
  const by = await createMember(db, { name: 'Rim Haddad' });
  const document = await createDocument(db, { by });
  const version = document.currentVersion;
  const mark = (exact: string) => createPassage(db, { by, version, exact });
  return { by, document, version, mark };
}

test('a passage comes with its claims, its evidence and its threads, in reading order', async () => {
  const { by, document, mark } = await setUp();
  const later = await mark('A union disputes that number.');
  const earlier = await mark('4.2 million tonnes');
  const claim = await createClaim(db, { by, statement: 'The port handled 4.2 million tonnes.' });
  await createAppearance(db, { by, claimId: claim.id, passageId: earlier.id });
  const live = await createEvidence(db, {
    by,
    claimId: claim.id,
    passageId: later.id,
    stance: 'contradicts',
    reason: 'The union counts otherwise.',
  });
  await createEvidence(db, {
    by,
    claimId: claim.id,
    passageId: earlier.id,
    withdrawnAt: new Date(),
    withdrawalReason: 'The wrong year.',
  });
  await createThread(db, { by, passageId: later.id, targetKind: 'passage' });
  await createThread(db, { by, claimId: claim.id, evidenceId: live.id, targetKind: 'evidence' });
  const of = { claimId: claim.id, number: 1, statement: claim.statement };
  const [first, second, ...rest] = await listPassages(by, { documentId: document.id });
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ id: earlier.id, appearances: [of], evidence: [], threads: 0 });
  expect(second).toMatchObject({ id: later.id, exact: later.exact, appearances: [], threads: 2 });
  expect(second?.evidence).toMatchObject([
    { ...of, stance: 'contradicts', reason: 'The union counts otherwise.', by: 'Rim Haddad' },
  ]);
});

test('each version has its own passages; the latest one is shown unless told', async () => {
  const { by, document, mark } = await setUp();
  const passage = await mark('4.2 million tonnes');
  const documentId = document.id;
  await createVersion(db, { by, document, text: 'Nothing of that is left.' });
  expect(await listPassages(by, { documentId })).toEqual([]);
  const before = await listPassages(by, { documentId, versionNumber: 1 });
  expect(before.map(({ id }) => id)).toEqual([passage.id]);
  expect(await getPassage(by, passage.id)).toMatchObject({ documentId, versionNumber: 1 });
});

test('passages of earlier versions come at their places, what is missing apart', async () => {
  const { by, document, mark } = await setUp();
  const [altered, missing] = [await mark('4.2 million tonnes'), await mark('A union disputes')];
  const version = await createVersion(db, {
    by,
    document,
    text: 'It was 4.8 million tonnes, now.',
  });
  const words = '4.8 million tonnes';
  await createPlacement(db, { passage: altered, version, words });
  await createPlacement(db, { passage: missing, version });
  const own = await createPassage(db, { by, version, exact: 'now' });
  const claim = await createClaim(db, { by });
  await createEvidence(db, { by, claimId: claim.id, passageId: altered.id });
  const { id: documentId } = document;
  const [first, second, ...rest] = await listPassages(by, { documentId });
  expect(rest).toEqual([]);
  expect(first).toMatchObject({
    id: altered.id,
    exact: words,
    start: 7,
    carried: { versionNumber: 1, exact: '4.2 million tonnes', fate: 'altered', inPlace: false },
    evidence: [{ claimId: claim.id }],
  });
  expect(second).toMatchObject({ id: own.id, carried: null });
  expect(await listMissingPassages(by, { documentId })).toMatchObject([
    { id: missing.id, carried: { exact: 'A union disputes', fate: 'missing' } },
  ]);
  const stranger = await createMember(db, { role: 'admin' });
  expect(await listMissingPassages(stranger, { documentId })).toEqual([]);
});

test('nobody else sees them', async () => {
  const { document, mark } = await setUp();
  const passage = await mark('4.2 million tonnes');
  for (const viewer of [await createMember(db, { role: 'admin' }), visitor]) {
    expect(await listPassages(viewer, { documentId: document.id })).toEqual([]);
    expect(await getPassage(viewer, passage.id)).toBeNull();
  }
  expect(await listPassages(visitor, { documentId: 'none' })).toEqual([]);
  expect(await getPassage(visitor, 'none')).toBeNull();
});

test('two thousand passages are listed within a second', async () => {
  const by = await createMember(db);
  const text = Array.from({ length: 2_000 }, (_, i) => `Sentence ${i} about the port.`).join(
    '\n\n',
  );
  const document = await createDocument(db, { by, text });
  const { id: versionId, text: canonical } = document.currentVersion;
  const claim = await createClaim(db, { by });
  const matches = [...canonical.matchAll(/Sentence \d+/g)];
  await db.passage.createMany({
    data: matches.map(({ 0: exact, index }) => ({
      ...{ documentId: document.id, versionId, exact, prefix: '', suffix: '' },
      ...{ start: index, end: index + exact.length, createdById: by.userId },
    })),
  });
  const passages = await db.passage.findMany({ where: { versionId }, select: { id: true } });
  await db.evidence.createMany({
    data: passages.map(({ id: passageId }) => ({
      ...{ claimId: claim.id, passageId, stance: 'supports' as const, reason: 'It says so.' },
      ...{ createdById: by.userId, changedById: by.userId },
    })),
  });
  const before = performance.now();
  const listed = await listPassages(by, { documentId: document.id });
  expect(performance.now() - before).toBeLessThan(1_000);
  expect(listed).toHaveLength(2_000);
  expect(listed.every(({ evidence }) => evidence.length === 1)).toBe(true);
});

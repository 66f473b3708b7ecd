import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import {
  createAppearance,
  createClaim,
  createClaimant,
  createDerivation,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
  createSearchRecord,
  createSession,
  createVersion,
} from './factories';
import {
  createAssessment,
  createComment,
  createPublication,
  createThread,
  createVerdict,
  moveClaim,
} from './publishing-factories';

test('factories build everything from a person to a publication', async () => {
  const by = await createMember(db, { name: 'Ana Lind' });
  expect(by).toMatchObject({ kind: 'member', name: 'Ana Lind', role: 'reviewer', mayWrite: true });
  expect((await createSession(db, { by })).userId).toBe(by.userId);

  const document = await createDocument(db, { by, text: 'Höhe: 😀 eins.\n\nZwei zeigt 😀 drei.' });
  const version = document.currentVersion;
  const passage = await createPassage(db, { by, version, exact: '😀 drei' });
  expect(version.text.slice(passage.start, passage.end)).toBe('😀 drei');
  expect(await createPassage(db, { by, version, exact: '😀 drei' })).toEqual(passage);
  const second = await createVersion(db, { by, document, text: 'Anders.' });
  expect(second.number).toBe(2);

  const claim = await createClaim(db, { by });
  const other = await createClaim(db, { by });
  expect([claim.number, other.number]).toEqual([1, 2]);
  const claimant = await createClaimant(db, { by, name: 'Harbour Authority' });
  expect(await createClaimant(db, { by, name: 'Harbour Authority' })).toEqual(claimant);
  await createAppearance(db, { by, claimId: claim.id, passageId: passage.id });
  await createEvidence(db, { by, claimId: claim.id, passageId: passage.id });
  await createSearchRecord(db, { by, claimId: claim.id });
  const source = await createDocument(db, { by });
  await createDerivation(db, { by, fromId: document.id, toId: source.id });

  await moveClaim(db, { claimId: claim.id, to: 'assessing' });
  await createAssessment(db, { by, claimId: claim.id });
  await createVerdict(db, { by, claimId: claim.id });
  const thread = await createThread(db, { by, claimId: claim.id });
  await createComment(db, { by, threadId: thread.id });
  const publication = await createPublication(db, { by, claimId: claim.id });
  expect(publication).toMatchObject({ number: 1, kind: 'first', statement: claim.statement });
});

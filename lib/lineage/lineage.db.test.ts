import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import {
  createClaim,
  createDerivation,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
} from '@/prisma/factories';
import { getClaimLineage, getDocumentLineage } from './queries';

test('a claim and a document show what is confirmed and what is suggested apart, to their team', async () => {
  const by = await createMember(db);
  const report = await createDocument(db, { by, title: 'Report' });
  const copy = await createDocument(db, { by, title: 'Copy', text: 'It says so.' });
  const original = await createDocument(db, { by, title: 'Original' });
  await createDerivation(db, { by, fromId: copy.id, toId: report.id, kind: 'quotes' });
  await db.derivationSuggestion.create({
    data: {
      ...{ teamId: by.teamId, fromId: report.id, toId: original.id, score: 0.5 },
      kind: 'cites',
      basis: 'publisher',
      versionId: report.currentVersion.id,
    },
  });
  const claim = await createClaim(db, { by });
  const passage = await createPassage(db, { by, version: copy.currentVersion, exact: 'says so' });
  await createEvidence(db, { by, claimId: claim.id, passageId: passage.id });

  const whole = {
    nodes: expect.arrayContaining([
      expect.objectContaining({ id: report.id }),
      expect.objectContaining({ id: copy.id }),
      expect.objectContaining({ id: original.id }),
    ]),
    edges: [
      { from: copy.id, to: report.id, kind: 'quotes', suggested: false, passage: null },
      { from: report.id, to: original.id, kind: 'cites', suggested: true, passage: null },
    ],
    roots: [report.id],
  };
  expect(await getClaimLineage(by, claim.id)).toEqual(whole);
  expect(await getDocumentLineage(by, copy.id)).toEqual(whole);
  expect(await getDocumentLineage(by, original.id)).toMatchObject({ roots: [original.id] });
  const stranger = await createMember(db, { role: 'admin' });
  const nothing = { nodes: [], edges: [], roots: [] };
  expect(await getClaimLineage(stranger, claim.id)).toEqual(nothing);
  expect(await getDocumentLineage(stranger, copy.id)).toEqual(nothing);
});

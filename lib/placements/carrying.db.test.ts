import { beforeEach, describe, expect, test } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import type { Member } from '@/lib/auth/types';
import { db, transaction } from '@/lib/db';
import { ensurePassage } from '@/lib/passages/mutations';
import { readStandings } from '@/lib/standing/queries';
import { captureText } from '@/lib/testing/changing-document';
import {
  beginClaim,
  claimId,
  documentId,
  people,
  stateNow,
  toApproval,
} from '@/lib/testing/claim-in-progress';
import {
  createAppearance,
  createClaim,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
} from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';

const unmoved =
  'The harbour authority published its yearly figures on Monday, as it does every year.';
const figure = 'The port handled 4.2 million tonnes of cargo in 2024, the authority says.';
const changed = 'The port handled 4.8 million tonnes of cargo in 2024, the authority says.';
const doubt = 'A union of dockers disputes that number and wants to see the ledgers themselves.';

let by: Member;
let document: Awaited<ReturnType<typeof createDocument>>;

beforeEach(async () => {
  by = await createMember(db);
  document = await createDocument(db, { by, text: `${unmoved}\n\n${figure} ${doubt}` });
});

const mark = (exact: string, version = document.currentVersion) =>
  createPassage(db, { by, version, exact });

test('every passage gets its fate, and the machine says it once', async () => {
  const [stays, other, gone] = [await mark(unmoved), await mark(figure), await mark(doubt)];
  const { version, fates } = await captureText(
    by,
    document,
    `${unmoved}\n\nNews first. ${changed}`,
  );
  expect(fates).toMatchObject({ exact: 1, moved: 0, altered: 1, missing: 1 });
  const rows = await db.placement.findMany({ where: { versionId: version.id } });
  const of = (id: string) => rows.find(({ passageId }) => passageId === id);
  expect(of(stays.id)).toMatchObject({ fate: 'exact', inPlace: true, exact: unmoved });
  expect(of(other.id)).toMatchObject({ fate: 'altered', inPlace: false, exact: changed });
  expect(of(gone.id)).toMatchObject({ fate: 'missing', start: null, inPlace: false });
  const standings = await readStandings(db, [stays.id, other.id, gone.id]);
  expect([...standings.values()].toSorted()).toEqual(['altered', 'in_place', 'missing']);
  const event = await db.auditEvent.findFirst({ where: { subjectId: version.id } });
  expect(event).toMatchObject({
    action: 'version.passages_carried',
    after: { versionNumber: 2, exact: 1, moved: 0, altered: 1, missing: 1 },
  });
});

test('the database refuses to change or delete what the machine found', async () => {
  const passage = await mark(figure);
  await captureText(by, document, changed);
  const where = { passageId: passage.id };
  await expect(db.placement.updateMany({ where, data: { score: 1 } })).rejects.toThrow(/machine/);
  await expect(db.placement.deleteMany({ where })).rejects.toThrow(/never deleted/);
  await expect(db.placement.updateMany({ where, data: { inPlace: true } })).rejects.toThrow();
});

test('a third version is compared with the words of the first, from where they last stood', async () => {
  const passage = await mark(figure);
  await captureText(by, document, `Intro.\n\n${changed}`);
  const { version } = await captureText(by, document, `Intro, longer.\n\n${changed} More.`);
  const [altered] = await db.placement.findMany({ where: { versionId: version.id } });
  expect(altered).toMatchObject({ passageId: passage.id, fate: 'altered', exact: changed });
  const { fates } = await captureText(by, document, `Intro, longer.\n\n${figure} More.`);
  expect(fates).toMatchObject({ moved: 1, altered: 0 });
});

describe('claims that rest on displaced passages', () => {
  test('land on the re-review list in any state but closed, a published one stays published', async () => {
    const [altered, gone] = [await mark(figure), await mark(doubt)];
    const published = await createClaim(db, { by });
    await createEvidence(db, { by, claimId: published.id, passageId: altered.id });
    await createAppearance(db, { by, claimId: published.id, passageId: gone.id });
    await createPublication(db, { by, claimId: published.id });
    const fresh = await createClaim(db, { by });
    await createAppearance(db, { by, claimId: fresh.id, passageId: altered.id });
    const closed = await createClaim(db, {
      by,
      state: 'closed',
      closeReason: 'out_of_scope',
    });
    await createEvidence(db, { by, claimId: closed.id, passageId: altered.id });
    const withdrawn = await createClaim(db, { by });
    await createEvidence(db, {
      by,
      claimId: withdrawn.id,
      passageId: altered.id,
      withdrawnAt: new Date(),
      withdrawalReason: 'A slip.',
    });
    const { version } = await captureText(by, document, `${unmoved}\n\n${changed}`);
    const open = await db.reReview.findMany({
      where: { teamId: by.teamId, settledAt: null },
      select: { claimId: true, cause: true, versionId: true },
    });
    expect(open).toHaveLength(3);
    expect(open).toEqual(
      expect.arrayContaining([
        { claimId: published.id, cause: 'passage_altered', versionId: version.id },
        { claimId: published.id, cause: 'passage_missing', versionId: version.id },
        { claimId: fresh.id, cause: 'passage_altered', versionId: version.id },
      ]),
    );
    const events = await db.auditEvent.findMany({
      where: { action: 'claim.re_review_opened', claimId: published.id },
    });
    expect(events).toHaveLength(1);
    expect(events[0]?.after).toEqual({ versionNumber: 2, altered: 1, missing: 1 });
    expect(await db.claim.findUnique({ where: { id: published.id } })).toMatchObject({
      state: 'published',
    });
  });

  test('are not put there again for words that stand as before, and leave it when the words come back', async () => {
    const passage = await mark(figure);
    const claim = await createClaim(db, { by });
    await createEvidence(db, { by, claimId: claim.id, passageId: passage.id });
    await captureText(by, document, changed);
    await db.reReview.updateMany({
      where: { claimId: claim.id },
      data: { settledAt: new Date(), outcome: 'It still holds.' },
    });
    await captureText(by, document, `Preface.\n\n${changed}`);
    expect(await db.reReview.count({ where: { claimId: claim.id } })).toBe(1);
    await captureText(by, document, `Preface.\n\n${changed.replace('4.8', '5.1')}`);
    expect(await db.reReview.count({ where: { claimId: claim.id, settledAt: null } })).toBe(1);
    await captureText(by, document, figure);
    expect(await db.reReview.count({ where: { claimId: claim.id, settledAt: null } })).toBe(0);
  });

  test('have one open entry for a passage, that of the newest version', async () => {
    const passage = await mark(figure);
    const claim = await createClaim(db, { by });
    await createEvidence(db, { by, claimId: claim.id, passageId: passage.id });
    await captureText(by, document, changed);
    const { version } = await captureText(by, document, 'Nothing of the kind is written here.');
    const open = await db.reReview.findMany({ where: { claimId: claim.id, settledAt: null } });
    expect(open).toMatchObject([{ versionId: version.id, cause: 'passage_missing' }]);
  });
});

describe('before the editors', () => {
  beforeEach(beginClaim);

  test('approvals lapse with what became of the passage', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    await captureText(
      people.mara,
      { id: documentId },
      'The office counted 240 trout. Two others counted fewer.\n\nThe federation logged 214 trout 🐟 in winter.',
    );
    expect(await stateNow()).toBe('drafting');
    const [approval] = await db.approval.findMany({ where: { claimId } });
    expect(approval?.lapseReason).toBe(
      'A passage it rests on was altered in version 2 of “Port figures for 2024”.',
    );
  });

  test('approvals stay when every passage is in place, typography aside', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    await captureText(
      people.mara,
      { id: documentId },
      'New: the office has counted.\n\nThe office counted 420\u00a0trout. Two others counted fewer.\n\nThe federation logged 214 trout 🐟 in winter.',
    );
    expect(await stateNow()).toBe('approval');
    expect(await db.reReview.count({ where: { claimId } })).toBe(0);
  });
});

describe('marking while versions come', () => {
  test('a passage of an earlier version is carried to the later ones at once', async () => {
    await captureText(by, document, changed);
    const { version } = await captureText(by, document, `Preface.\n\n${figure}`);
    const passage = await transaction((tx) =>
      ensurePassage(tx, by, {
        documentId: document.id,
        versionNumber: 1,
        quote: { exact: figure },
      }),
    );
    const rows = await db.placement.findMany({
      where: { passageId: passage.id },
      orderBy: { version: { number: 'asc' } },
    });
    expect(rows).toMatchObject([{ fate: 'altered' }, { fate: 'moved', versionId: version.id }]);
  });

  test('at the same moment, nothing slips through', async () => {
    const marks = [unmoved, figure, doubt, 'yearly figures', 'ledgers'].map((exact) =>
      transaction((tx) =>
        ensurePassage(tx, by, { documentId: document.id, versionNumber: 1, quote: { exact } }),
      ),
    );
    const [{ version }] = await Promise.all([captureText(by, document, changed), ...marks]);
    expect(await db.placement.count({ where: { versionId: version.id } })).toBe(5);
  });
});

test('two thousand passages are carried in a few seconds', async () => {
  const text = Array.from({ length: 2_000 }, (_, index) => `Line ${index} of the ledger.`).join(
    '\n\n',
  );
  const ledger = await createDocument(db, { by, text });
  const { id: versionId } = ledger.currentVersion;
  let at = 0;
  await db.passage.createMany({
    data: text.split('\n\n').map((exact) => {
      const start = at;
      at += exact.length + 2;
      const place = { start, end: start + exact.length, exact, prefix: '', suffix: '' };
      return { ...place, documentId: ledger.id, versionId, createdById: by.userId };
    }),
  });
  const { fates } = await captureText(by, ledger, text.replaceAll('Line 1', 'Row 1'));
  expect(fates.exact + fates.moved + fates.altered + fates.missing).toBe(2_000);
  expect(fates.moved + fates.exact).toBeGreaterThan(800);
}, 120_000);

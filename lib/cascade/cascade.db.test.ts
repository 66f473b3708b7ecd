import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { submitAssessment } from '@/lib/assessments/mutations';
import { db } from '@/lib/db';
import { confirmDerivation } from '@/lib/derivations/mutations';
import { currentDigest } from '@/lib/digest/queries';
import { withdrawEvidence } from '@/lib/evidence/mutations';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { publishClaim } from '@/lib/publications/mutations';
import type { PublicationInput } from '@/lib/publications/schema';
import { settleReReview } from '@/lib/re-reviews/mutations';
import { listReReviews } from '@/lib/re-reviews/queries';
import { reReviewFilterSchema } from '@/lib/re-reviews/schema';
import {
  assessment,
  beginClaim,
  claimId,
  documentId,
  people,
  refusal,
  stateNow,
  toApproval,
  verdict,
  waivers,
} from '@/lib/testing/claim-in-progress';
import { saveVerdict } from '@/lib/verdicts/mutations';
import { createClaim, createDocument, createEvidence, createPassage } from '@/prisma/factories';
import { createSubclaim } from '@/prisma/publishing-factories';
import { listCascade } from './queries';

beforeEach(beginClaim);

const note = 'The count was of another river.';

/** Publishes the claim that lies before the editors. */
async function publishAs(input: Omit<PublicationInput, 'claimId' | 'waivers'>) {
  const digest = (await currentDigest(people.ines, claimId)) ?? '';
  await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
  return await publishClaim(people.ines, { claimId, waivers, ...input });
}

/** Reopens the published claim and brings it before the editors again; `between` is what is changed meanwhile. */
async function again(between: () => Promise<unknown> = async () => undefined) {
  await transitionClaim(people.ines, { claimId, to: 'researching', reason: 'It was wrong.' });
  await between();
  await transitionClaim(people.mara, { claimId, to: 'assessing' });
  await submitAssessment(people.mara, assessment);
  await submitAssessment(people.jonas, assessment);
  await transitionClaim(people.mara, { claimId, to: 'drafting' });
  const { version } = await db.verdict.findUniqueOrThrow({ where: { claimId } });
  await saveVerdict(people.mara, { ...verdict, summary: `Version ${version}.`, version });
  await transitionClaim(people.mara, { claimId, to: 'approval' });
}

async function published() {
  await toApproval();
  return await publishAs({ kind: 'first' });
}

/** Another claim of the team with evidence from the document. */
async function resting(on: string, exact: string) {
  const by = people.jonas;
  const claim = await createClaim(db, { by });
  const version = await db.documentVersion.findFirstOrThrow({ where: { documentId: on } });
  const known = await db.passage.findFirst({ where: { versionId: version.id, exact } });
  const passage = known ?? (await createPassage(db, { by, version, exact }));
  await createEvidence(db, { by, claimId: claim.id, passageId: passage.id });
  return claim;
}

const open = async (by = people.mara) =>
  (await listReReviews(by, reReviewFilterSchema.parse({ limit: 200 }))).items;

describe('what a correction leads to', () => {
  it('is every claim on the same passage, document or source, and the claims made of it; said before, done with it', async () => {
    await published();
    const report = await createDocument(db, { by: people.jonas, text: 'A report of a report.' });
    await confirmDerivation(people.jonas, { fromId: report.id, toId: documentId, kind: 'cites' });
    const apart = await createDocument(db, { by: people.jonas, text: 'Something else.' });
    const whole = await createClaim(db, { by: people.jonas });
    await createSubclaim(db, { by: people.jonas, parentId: whole.id, childId: claimId });
    const passage = await resting(documentId, 'The office counted 420 trout.');
    const document = await resting(documentId, 'Two others counted fewer.');
    const source = await resting(report.id, 'A report of a report.');
    await resting(apart.id, 'Something else.');
    const closed = await resting(documentId, 'Two others counted fewer.');
    await db.claim.update({
      where: { id: closed.id },
      data: { state: 'closed', closeReason: 'out_of_scope' },
    });
    // The bad source is withdrawn before the correction, and its dependents are found all the same.
    await again(async () => {
      for (const { id } of await db.evidence.findMany({ where: { claimId } })) {
        await withdrawEvidence(people.mara, { evidenceId: id, reason: 'Another river.' });
      }
      await db.searchRecord.createMany({
        data: ['here', 'there'].map((where) => ({
          ...{ claimId, where, query: 'trout', searchedOn: new Date('2024-05-01') },
          ...{ createdById: people.mara.userId, changedById: people.mara.userId },
        })),
      });
    });
    const expected = [
      [whole.number, 'claim', []],
      [passage.number, 'passage', [documentId]],
      [document.number, 'document', [documentId]],
      [source.number, 'source', [documentId]],
    ];
    const before = await listCascade(people.ines, claimId);
    expect(
      before?.map((one) => [one.claim.number, one.tie, one.documents.map(({ id }) => id)]),
    ).toEqual(expected);
    expect(await listCascade(people.stranger, claimId)).toBeNull();
    expect(await open()).toEqual([]);

    const result = await publishAs({ kind: 'correction', cause: 'source_altered', note });
    expect(result).toMatchObject({ number: 2, cascade: 4 });
    const items = await open();
    expect(
      items
        .map((one) => [
          one.claim.number,
          one.correction?.tie,
          one.correction?.documents.map(({ id }) => id),
        ])
        .toSorted(),
    ).toEqual(expected.toSorted());
    expect(items[0]).toMatchObject({
      cause: 'claim_corrected',
      document: null,
      correction: { number: 2, cause: 'source_altered', severity: 'substantial', note },
      can: { settle: true, requote: false },
    });
    expect(await open(people.stranger)).toEqual([]);
    const events = await db.auditEvent.findMany({ where: { action: 'claim.re_review_opened' } });
    expect(events.filter(({ teamId }) => teamId === people.mara.teamId)).toHaveLength(4);
  });

  it('is nothing for an update, and nothing at all when the publication fails', async () => {
    await published();
    const other = await resting(documentId, 'Two others counted fewer.');
    await again();
    expect(await publishAs({ kind: 'update' })).toMatchObject({ cascade: 0 });
    expect(await open()).toEqual([]);
    await again();
    await expect(publishAs({ kind: 'correction' })).rejects.toEqual(refusal('INVALID'));
    await expect(publishAs({ kind: 'first', note })).rejects.toEqual(refusal('INVALID'));
    const elsewhere = { kind: 'correction', note, nextReviewOn: '1999-01-01' } as const;
    await expect(publishAs(elsewhere)).rejects.toEqual(refusal('INVALID'));
    expect(await open()).toEqual([]);
    expect(await publishAs({ kind: 'correction', note })).toMatchObject({ cascade: 1 });
    expect((await open()).map(({ claim }) => claim.number)).toEqual([other.number]);
  });

  it('is settled by a reason, and by publishing the other claim', async () => {
    await published();
    await resting(documentId, 'Two others counted fewer.');
    await again();
    await publishAs({ kind: 'retraction', cause: 'source_retracted', note });
    const [entry] = await open();
    expect(entry).toMatchObject({ cause: 'claim_retracted' });
    const outcome = 'It rests on the other half of the document.';
    await settleReReview(people.jonas, { reReviewId: entry?.id ?? '', outcome });
    expect(await open()).toEqual([]);
  });
});

describe('a retraction', () => {
  it('needs an approval of the digest like every publication, and may be taken up again', async () => {
    const { slug } = await published();
    await again();
    await expect(
      publishClaim(people.ines, { claimId, waivers, kind: 'retraction', note }),
    ).rejects.toEqual(refusal('INVALID'));
    await publishAs({ kind: 'retraction', note });
    expect(await stateNow()).toBe('published');
    const { nextReviewOn } = await db.claim.findUniqueOrThrow({ where: { slug } });
    expect(nextReviewOn).toBeNull();
    await again();
    await expect(publishAs({ kind: 'retraction', note })).rejects.toEqual(refusal('INVALID'));
    await publishClaim(people.ines, { claimId, waivers, kind: 'correction', note });
    const kinds = await db.publication.findMany({
      where: { claimId },
      select: { kind: true, cause: true, severity: true },
      orderBy: { number: 'asc' },
    });
    expect(kinds).toEqual([
      { kind: 'first', cause: null, severity: null },
      { kind: 'retraction', cause: 'our_error', severity: 'substantial' },
      { kind: 'correction', cause: 'our_error', severity: 'substantial' },
    ]);
  });
});

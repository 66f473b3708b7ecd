import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { submitAssessment } from '@/lib/assessments/mutations';
import { listAssessments } from '@/lib/assessments/queries';
import type { Member } from '@/lib/auth/types';
import { getChecklist } from '@/lib/checklist/queries';
import { db } from '@/lib/db';
import { currentDigest } from '@/lib/digest/queries';
import { withdrawEvidence } from '@/lib/evidence/mutations';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import {
  assessment,
  attach,
  beginClaim,
  claimId,
  people,
  refusal,
  stateNow,
  toApproval,
  toDrafting,
  verdict,
} from '@/lib/testing/claim-in-progress';
import { saveVerdict } from '@/lib/verdicts/mutations';
import { getVerdict } from '@/lib/verdicts/queries';
import { createClaim, createEvidence, createPassage } from '@/prisma/factories';
import type { AdjudicationDecision } from '@/prisma/generated/enums';
import { adjudicateAssessment } from './mutations';
import { getAdjudication, listOwnAdjudications } from './queries';

beforeEach(beginClaim);

const reason = 'The federation counts in winter only.';
const idOf = async (name: string) =>
  (await listAssessments(people.mara, claimId))?.ofRound.find(({ by }) => by.name === name)?.id ??
  '';
const decide = async (
  by: Member,
  name: string,
  decision: AdjudicationDecision,
  rest: { version?: number; reason?: string } = {},
) => adjudicateAssessment(by, { assessmentId: await idOf(name), decision, reason, ...rest });
const dissents = async () => (await getVerdict(people.mara, claimId))?.verdict?.dissents;

async function toAssessing(): Promise<{ supports: string; contradicts: string }> {
  await transitionClaim(people.mara, { claimId, to: 'researching' });
  const one = await attach(people.mara, 'The office counted 420 trout.', 'supports');
  const two = await attach(people.jonas, '214 trout 🐟 in winter', 'contradicts');
  await transitionClaim(people.mara, { claimId, to: 'assessing' });
  return { supports: one.id, contradicts: two.id };
}

describe('what an assessment leans on', () => {
  it('is evidence of the claim, hidden with the assessment and shown with it', async () => {
    const { supports, contradicts } = await toAssessing();
    await submitAssessment(people.mara, { ...assessment, leansOn: [supports, contradicts] });
    await submitAssessment(people.mara, { ...assessment, leansOn: [contradicts, contradicts] });
    await submitAssessment(people.mara, assessment);
    await submitAssessment(people.jonas, { ...assessment, leansOn: [] });
    const seen = await getAdjudication(people.jonas, { id: claimId });
    expect(seen).toMatchObject({ revealed: false, assessments: [], can: { adjudicate: false } });
    expect(seen?.evidence.map(({ leaning }) => leaning.spread)).toEqual(['none', 'none']);
    expect((await listAssessments(people.mara, claimId))?.mine?.leansOn).toEqual([contradicts]);
    await transitionClaim(people.mara, { claimId, to: 'drafting' });
    const open = await getAdjudication(people.observer, { id: claimId });
    expect(open?.evidence.map(({ id, leaning }) => [id, leaning.spread])).toEqual([
      [supports, 'none'],
      [contradicts, 'one'],
    ]);
    expect(open?.can.adjudicate).toBe(false);
    expect(open?.apart.map(({ distance }) => distance)).toEqual([
      { kind: 'same' },
      { kind: 'same' },
    ]);
    expect(await getAdjudication(people.stranger, { id: claimId })).toBeNull();
  });

  it('is neither another claim’s nor withdrawn, and fixed after the reveal, whichever program asks', async () => {
    const { supports } = await toAssessing();
    const other = await createClaim(db, { by: people.mara });
    const source = await db.evidence.findUniqueOrThrow({
      where: { id: supports },
      include: { passage: { include: { version: true } } },
    });
    const foreign = await createEvidence(db, {
      by: people.mara,
      claimId: other.id,
      passageId: source.passageId,
    });
    const lean = (leansOn: string[]) => submitAssessment(people.mara, { ...assessment, leansOn });
    await expect(lean([foreign.id])).rejects.toEqual(refusal('INVALID'));
    await lean([supports]);
    const assessmentId = await idOf('Mara');
    const row = (evidenceId: string) => ({ data: { assessmentId, evidenceId } });
    await expect(db.assessmentEvidence.create(row(foreign.id))).rejects.toThrow(/own claim/);
    await withdrawEvidence(people.mara, { evidenceId: supports, reason: 'Misread.' });
    await expect(lean([supports])).rejects.toEqual(refusal('INVALID'));
    const fresh = await createPassage(db, {
      by: people.mara,
      version: source.passage.version,
      exact: 'Two others counted fewer.',
    });
    const later = await createEvidence(db, { by: people.mara, claimId, passageId: fresh.id });
    await submitAssessment(people.jonas, assessment);
    await transitionClaim(people.mara, { claimId, to: 'drafting' });
    await expect(db.assessmentEvidence.create(row(later.id))).rejects.toThrow(/fixed/);
    await expect(db.assessmentEvidence.deleteMany({ where: { assessmentId } })).rejects.toThrow(
      /fixed/,
    );
    const sheet = await getAdjudication(people.mara, { id: claimId });
    expect(sheet?.evidence.find(({ id }) => id === supports)).toMatchObject({
      withdrawn: { reason: 'Misread.' },
      leaning: { spread: 'one' },
    });
  });
});

describe('adjudication', () => {
  it('is for who may write the verdict, after the reveal and before the publication', async () => {
    await toAssessing();
    await submitAssessment(people.mara, assessment);
    await submitAssessment(people.jonas, { ...assessment, rating: 'false' });
    await expect(decide(people.mara, 'Mara', 'accepted')).rejects.toEqual(refusal('CONFLICT'));
    await transitionClaim(people.mara, { claimId, to: 'drafting' });
    await expect(decide(people.observer, 'Mara', 'accepted')).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(decide(people.stranger, 'Mara', 'accepted')).rejects.toEqual(refusal('NOT_FOUND'));
    await decide(people.mara, 'Jonas', 'overruled');
    expect(await listOwnAdjudications(people.jonas)).toMatchObject([
      { decision: 'overruled', reason, by: { name: 'Mara' }, claim: { statement: /Trout/ } },
    ]);
    expect(await listOwnAdjudications(people.mara)).toEqual([]);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { claimId, action: 'assessment.adjudicated' },
    });
    expect(event.after).toEqual({
      decision: 'overruled',
      reason,
      assessorId: people.jonas.userId,
    });
    await transitionClaim(people.ines, { claimId, to: 'closed', closeReason: 'not_checkable' });
    await expect(decide(people.mara, 'Mara', 'accepted')).rejects.toEqual(refusal('CONFLICT'));
    expect(await listOwnAdjudications(people.jonas)).toEqual([]);
  });

  it('of two people who decide at once, one is told what the other decided', async () => {
    await toDrafting();
    const both = await Promise.allSettled([
      decide(people.mara, 'Jonas', 'overruled'),
      decide(people.ines, 'Jonas', 'merged'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'CONFLICT', current: { version: 1, reason } });
    await expect(decide(people.mara, 'Jonas', 'merged', { version: 7 })).rejects.toEqual(
      refusal('CONFLICT'),
    );
    await expect(decide(people.mara, 'Mara', 'merged', { version: 1 })).rejects.toEqual(
      refusal('CONFLICT'),
    );
    expect(await decide(people.mara, 'Jonas', 'merged', { version: 1 })).toMatchObject({
      version: 2,
    });
  });

  it('overruling answers the dissent that rule 8 asks about, once', async () => {
    const ruleEight = async () =>
      (await getChecklist(people.mara, claimId))?.items.find(({ name }) => name === 'assessments')
        ?.passed;
    await toDrafting();
    await decide(people.mara, 'Jonas', 'overruled');
    await saveVerdict(people.mara, verdict);
    expect(await dissents()).toEqual([{ assessment: await idOf('Jonas'), reason }]);
    expect(await ruleEight()).toBe(true);
    const other = 'It counted another stretch of the river.';
    await decide(people.mara, 'Jonas', 'overruled', { version: 1, reason: other });
    expect(await dissents()).toMatchObject([{ reason: other }]);
    await expect(saveVerdict(people.mara, { ...verdict, version: 1 })).rejects.toEqual(
      refusal('CONFLICT'),
    );
    await decide(people.mara, 'Jonas', 'accepted', { version: 2 });
    expect(await dissents()).toEqual([]);
    expect(await ruleEight()).toBe(false);
    const own = [{ assessment: await idOf('Jonas'), reason: 'In my own words.' }];
    const { version } = (await getVerdict(people.mara, claimId))?.verdict ?? {};
    await saveVerdict(people.mara, { ...verdict, version, dissents: own });
    await decide(people.mara, 'Jonas', 'merged', { version: 3 });
    expect(await dissents()).toEqual(own);
    expect(await decide(people.mara, 'Mara', 'accepted')).toMatchObject({ version: 1 });
    expect(await dissents()).toEqual(own);
  });

  it('lapses approvals only where it changes what was approved', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    await decide(people.mara, 'Mara', 'accepted');
    expect(await stateNow()).toBe('approval');
    expect(await currentDigest(people.mara, claimId)).toBe(digest);
    await decide(people.mara, 'Jonas', 'overruled');
    expect(await stateNow()).toBe('drafting');
    expect(await currentDigest(people.mara, claimId)).not.toBe(digest);
  });

  it('is held by the database', async () => {
    await toDrafting();
    const assessmentId = await idOf('Jonas');
    const row = { assessmentId, decision: 'accepted' as const, reason };
    const create = (decidedById: string) =>
      db.adjudication.create({ data: { ...row, decidedById } });
    await expect(create(people.observer.userId)).rejects.toThrow(/write the verdict/);
    await expect(create(people.stranger.userId)).rejects.toThrow(/write the verdict/);
    await create(people.mara.userId);
    const where = { assessmentId };
    await expect(db.adjudication.update({ where, data: { reason: 'x' } })).rejects.toThrow(
      /version/,
    );
    await expect(db.adjudication.delete({ where })).rejects.toThrow(/never deleted/);
    await transitionClaim(people.ines, { claimId, to: 'closed', closeReason: 'not_checkable' });
    await expect(
      db.adjudication.update({ where, data: { reason: 'x', version: 2 } }),
    ).rejects.toThrow(/before the publication/);
  });
});

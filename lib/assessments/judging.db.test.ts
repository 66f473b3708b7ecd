import { beforeEach, describe, expect, it } from 'vitest';
import { nameAssessment, submitAssessment } from '@/lib/assessments/mutations';
import { listAssessments } from '@/lib/assessments/queries';
import { getChecklist } from '@/lib/checklist/queries';
import { db } from '@/lib/db';
import { currentDigest, readDossier } from '@/lib/digest/queries';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { listSteps } from '@/lib/lifecycle/queries';
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
import { createClaim } from '@/prisma/factories';

beforeEach(beginClaim);

describe('assessments', () => {
  it('stay blind until the verdict is drafted', async () => {
    await transitionClaim(people.mara, { claimId, to: 'researching' });
    await attach(people.mara, 'The office counted 420 trout.', 'supports');
    await transitionClaim(people.mara, { claimId, to: 'assessing' });
    await submitAssessment(people.mara, assessment);
    const seen = await listAssessments(people.jonas, claimId);
    expect(seen).toMatchObject({
      revealed: false,
      visible: [],
      mine: null,
      givenBy: [{ name: 'Mara' }],
    });
    expect((await listAssessments(people.ines, claimId))?.visible).toEqual([]);
    expect((await listAssessments(people.mara, claimId))?.mine).toMatchObject({ confidence: 60 });
    expect(await listAssessments(people.stranger, claimId)).toBeNull();
    const event = await db.auditEvent.findFirstOrThrow({
      where: { claimId, action: 'assessment.given' },
    });
    expect([event.before, event.after]).toEqual([null, null]);
    await expect(transitionClaim(people.mara, { claimId, to: 'drafting' })).rejects.toEqual(
      refusal('INVALID'),
    );
    const waive = {
      claimId,
      to: 'drafting' as const,
      reason: 'Short of people.',
      waivers: [{ rule: 'assessments', reason: 'Short of people.' }],
    };
    await expect(transitionClaim(people.mara, waive)).rejects.toEqual(refusal('FORBIDDEN'));
    await transitionClaim(people.ines, waive);
    expect((await listAssessments(people.jonas, claimId))?.visible).toHaveLength(1);
    await expect(submitAssessment(people.jonas, assessment)).rejects.toEqual(refusal('INVALID'));
  });

  it('are for reviewers, with a rating of the scale', async () => {
    await transitionClaim(people.mara, { claimId, to: 'researching' });
    await attach(people.mara, 'The office counted 420 trout.', 'supports');
    await transitionClaim(people.mara, { claimId, to: 'assessing' });
    await expect(submitAssessment(people.observer, assessment)).rejects.toEqual(
      refusal('FORBIDDEN'),
    );
    await expect(submitAssessment(people.stranger, assessment)).rejects.toEqual(
      refusal('NOT_FOUND'),
    );
    await expect(submitAssessment(people.mara, { ...assessment, rating: 'green' })).rejects.toEqual(
      refusal('INVALID'),
    );
  });
});

describe('the verdict', () => {
  it('conflicts visibly when two save it at once, and both texts are kept', async () => {
    await toDrafting();
    await saveVerdict(people.mara, verdict);
    const both = await Promise.allSettled([
      saveVerdict(people.mara, { ...verdict, summary: 'One.', version: 1 }),
      saveVerdict(people.jonas, { ...verdict, summary: 'Two.', version: 1 }),
    ]);
    expect(both.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({
      code: 'CONFLICT',
      current: { version: 2, summary: expect.stringMatching(/One|Two/) },
    });
    expect((await getVerdict(people.mara, claimId))?.verdict?.version).toBe(2);
  });

  it('refers to live evidence of the claim only', async () => {
    await toDrafting();
    const explanation = 'See [[evidence:019a0000-0000-7000-8000-000000000001]].';
    await expect(saveVerdict(people.mara, { ...verdict, explanation })).rejects.toEqual(
      refusal('INVALID'),
    );
    await expect(saveVerdict(people.observer, verdict)).rejects.toEqual(refusal('FORBIDDEN'));
  });
});

describe('dissent', () => {
  const answer = 'The federation counts in winter only.';
  const idOf = async (name: string) =>
    (await listAssessments(people.mara, claimId))?.ofRound.find(({ by }) => by.name === name)?.id ??
    '';
  const ruleEight = async () =>
    (await getChecklist(people.mara, claimId))?.items.find(({ name }) => name === 'assessments');

  it('must be answered by the verdict, stays until it is no dissent, and is part of the digest', async () => {
    await toDrafting();
    await saveVerdict(people.mara, verdict);
    expect(await ruleEight()).toMatchObject({
      passed: false,
      detail: expect.stringContaining('does not answer: 1'),
    });
    const before = await currentDigest(people.mara, claimId);
    const dissents = [{ assessment: await idOf('Jonas'), reason: answer }];
    await saveVerdict(people.mara, { ...verdict, version: 1, dissents });
    expect(await ruleEight()).toMatchObject({ passed: true });
    expect(await currentDigest(people.mara, claimId)).not.toBe(before);
    await saveVerdict(people.mara, { ...verdict, version: 2, summary: 'Shorter.' });
    expect((await getVerdict(people.mara, claimId))?.verdict?.dissents).toEqual(dissents);
    await saveVerdict(people.mara, { ...verdict, version: 3, rating: 'false' });
    expect((await getVerdict(people.mara, claimId))?.verdict?.dissents).toEqual([]);
    const agreeing = { ...verdict, version: 4, dissents: [{ ...dissents[0], reason: 'x' }] };
    await expect(
      saveVerdict(people.mara, {
        ...agreeing,
        dissents: [{ assessment: await idOf('Mara'), reason: 'x' }],
      }),
    ).rejects.toEqual(refusal('INVALID'));
    const stray = [{ assessment: claimId, reason: 'x' }];
    await expect(saveVerdict(people.mara, { ...agreeing, dissents: stray })).rejects.toEqual(
      refusal('INVALID'),
    );
  });

  it('is published under the name its author chose, and approvals lapse when that changes', async () => {
    await toApproval();
    const assessmentId = await idOf('Jonas');
    expect((await readDossier(db, claimId)).assessments).toEqual([
      expect.objectContaining({ by: null, pseudonym: 'A reviewer' }),
      expect.objectContaining({ by: null, pseudonym: 'A reviewer' }),
    ]);
    const name = { assessmentId, publishAs: 'name' as const, pseudonym: '' };
    await expect(nameAssessment(people.mara, name)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(nameAssessment(people.stranger, name)).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(
      nameAssessment(people.jonas, { ...name, publishAs: 'pseudonym', pseudonym: 'mara' }),
    ).rejects.toEqual(refusal('INVALID'));
    await nameAssessment(people.jonas, name);
    expect(await stateNow()).toBe('drafting');
    expect((await readDossier(db, claimId)).assessments[1]).toMatchObject({
      by: people.jonas.userId,
      pseudonym: null,
    });
    await nameAssessment(people.jonas, { ...name, publishAs: 'pseudonym', pseudonym: 'Heron' });
    expect((await readDossier(db, claimId)).assessments[1]).toMatchObject({
      by: null,
      pseudonym: 'Heron',
    });
  });
});

describe('the life of a claim', () => {
  it('says which steps are open, and what is missing', async () => {
    expect(await listSteps(people.stranger, claimId)).toBeNull();
    expect(await listSteps(people.observer, claimId)).toEqual([]);
    await transitionClaim(people.mara, { claimId, to: 'researching' });
    const steps = await listSteps(people.mara, claimId);
    expect(steps?.[0]).toEqual({
      from: 'researching',
      to: 'assessing',
      allowed: false,
      why: expect.stringContaining('evidence'),
    });
  });

  it('closes with a reason, as a duplicate only of a claim of the team, and reopens in a new round', async () => {
    const other = await createClaim(db, { by: people.stranger });
    const close = { claimId, to: 'closed' as const };
    await expect(transitionClaim(people.ines, close)).rejects.toEqual(refusal('INVALID'));
    await expect(
      transitionClaim(people.ines, { ...close, closeReason: 'duplicate', duplicateOf: other.id }),
    ).rejects.toEqual(refusal('INVALID'));
    await transitionClaim(people.ines, { ...close, closeReason: 'out_of_scope' });
    await expect(transitionClaim(people.ines, { claimId, to: 'researching' })).rejects.toEqual(
      refusal('INVALID'),
    );
    await transitionClaim(people.ines, {
      claimId,
      to: 'researching',
      reason: 'It is ours after all.',
    });
    expect((await db.claim.findUniqueOrThrow({ where: { id: claimId } })).round).toBe(2);
  });
});

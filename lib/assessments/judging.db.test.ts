import { beforeEach, describe, expect, it } from 'vitest';
import { submitAssessment } from '@/lib/assessments/mutations';
import { listAssessments } from '@/lib/assessments/queries';
import { db } from '@/lib/db';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { listSteps } from '@/lib/lifecycle/queries';
import {
  assessment,
  attach,
  beginClaim,
  claimId,
  people,
  refusal,
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

describe('the life of a claim', () => {
  it('says which steps are open, and what is missing', async () => {
    expect(await listSteps(people.stranger, claimId)).toBeNull();
    expect(await listSteps(people.observer, claimId)).toEqual([]);
    await transitionClaim(people.mara, { claimId, to: 'researching' });
    const steps = await listSteps(people.mara, claimId);
    expect(steps?.[0]).toEqual({
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

import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { listApprovals } from '@/lib/approvals/queries';
import { submitAssessment } from '@/lib/assessments/mutations';
import { listAssessments } from '@/lib/assessments/queries';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { readLifecycleFacts } from '@/lib/lifecycle/queries';
import { getWork } from '@/lib/my-work/queries';
import {
  actions,
  assessment,
  attach,
  beginClaim,
  claimId,
  people,
  refusal,
  stateNow,
  toApproval,
  toDrafting,
} from '@/lib/testing/claim-in-progress';
import { createMember } from '@/prisma/factories';
import { createApproval, createAssessment } from '@/prisma/publishing-factories';
import { declareConflict, liftConflict } from './mutations';
import { listConflicts, readConflicted } from './queries';

beforeEach(beginClaim);

const declare = (member: Member, reason = 'My sister works for the office.') =>
  declareConflict(member, { claimId, reason });
const refused = /neither assesses nor approves/;

async function toAssessing(): Promise<void> {
  await transitionClaim(people.mara, { claimId, to: 'researching' });
  await attach(people.mara, 'The office counted 420 trout.', 'supports');
  await transitionClaim(people.mara, { claimId, to: 'assessing' });
}

describe('a declared conflict of interest', () => {
  it('is the member’s own, once, and seen by the team', async () => {
    await declare(people.jonas);
    await expect(declare(people.jonas)).rejects.toEqual(refusal('CONFLICT'));
    await expect(declare(people.observer)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(declare(people.stranger)).rejects.toEqual(refusal('NOT_FOUND'));
    expect(await listConflicts(people.observer, claimId)).toMatchObject({
      items: [{ by: { name: 'Jonas' }, reason: 'My sister works for the office.', lifted: null }],
      mine: null,
      can: { declare: false },
    });
    expect(await listConflicts(people.jonas, claimId)).toMatchObject({
      mine: { can: { lift: false } },
      can: { declare: false },
    });
    expect((await listConflicts(people.ines, claimId))?.items[0]?.can).toEqual({ lift: true });
    expect(await listConflicts(people.stranger, claimId)).toBeNull();
    expect(await readConflicted(db, [claimId])).toEqual(
      new Map([[claimId, new Set([people.jonas.userId])]]),
    );
    expect(await actions()).toContain('conflict.declared');
  });

  it('withdraws an assessment that nobody read yet, and asks for none', async () => {
    await toAssessing();
    await submitAssessment(people.jonas, assessment);
    await submitAssessment(people.mara, assessment);
    await declare(people.jonas);
    expect((await listAssessments(people.mara, claimId))?.givenBy).toMatchObject([
      { name: 'Mara' },
    ]);
    await expect(submitAssessment(people.jonas, assessment)).rejects.toEqual(refusal('FORBIDDEN'));
    expect((await listAssessments(people.jonas, claimId))?.can.assess).toBe(false);
    expect((await getWork(people.jonas)).assessments).toEqual([]);
    expect((await getWork(people.ines)).assessments).toHaveLength(1);
    expect(await actions()).toContain('assessment.withdrawn');
  });

  it('leaves a revealed assessment, marked', async () => {
    await toDrafting();
    await declare(people.jonas);
    const given = (await listAssessments(people.mara, claimId))?.ofRound;
    expect(given?.map(({ by, conflicted }) => [by.name, conflicted])).toEqual([
      ['Mara', false],
      ['Jonas', true],
    ]);
    await expect(
      db.assessment.deleteMany({ where: { claimId, assessorId: people.jonas.userId } }),
    ).rejects.toThrow(/never deleted/);
  });

  it('lapses the approval of what lies before the editors, and refuses another decision', async () => {
    const digest = await toApproval();
    const decide = { claimId, digest, note: 'Fine.' };
    await decideApproval(people.ines, { ...decide, decision: 'approve' });
    await declare(people.ines);
    expect(await stateNow()).toBe('approval');
    const seen = await listApprovals(people.ines, claimId);
    expect(seen?.items[0]?.lapseReason).toBe('Ines declared a conflict of interest.');
    expect(seen?.can).toMatchObject({ approve: false, requestChanges: false, conflicted: true });
    expect((await readLifecycleFacts(db, claimId)).approvals).toBe(0);
    for (const decision of ['approve', 'request_changes'] as const) {
      await expect(decideApproval(people.ines, { ...decide, decision })).rejects.toEqual(
        refusal('FORBIDDEN'),
      );
    }
    expect((await getWork(people.ines)).approvals).toEqual([]);
  });

  it('is lifted by another editor with a reason, once, and what went does not come back', async () => {
    await toAssessing();
    await submitAssessment(people.jonas, assessment);
    const { id: conflictId } = await declare(people.jonas);
    const lift = { conflictId, reason: 'She left the office in March.' };
    await expect(liftConflict(people.mara, lift)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(liftConflict(people.stranger, lift)).rejects.toEqual(refusal('NOT_FOUND'));
    await liftConflict(people.ines, lift);
    await expect(liftConflict(people.ines, lift)).rejects.toEqual(refusal('CONFLICT'));
    expect((await listAssessments(people.jonas, claimId))?.mine).toBeNull();
    await submitAssessment(people.jonas, assessment);
    const own = await declare(people.ines);
    await expect(liftConflict(people.ines, { ...lift, conflictId: own.id })).rejects.toEqual(
      refusal('FORBIDDEN'),
    );
    expect((await listConflicts(people.jonas, claimId))?.items[0]?.lifted).toMatchObject({
      by: { name: 'Ines' },
      reason: 'She left the office in March.',
    });
  });
});

describe('whichever program asks', () => {
  it('who has a conflict neither assesses nor approves', async () => {
    await toAssessing();
    await declare(people.jonas);
    await declare(people.ines);
    await expect(createAssessment(db, { by: people.jonas, claimId })).rejects.toThrow(refused);
    await submitAssessment(people.mara, assessment);
    await db.claim.update({ where: { id: claimId }, data: { state: 'drafting' } });
    const submitted = { state: 'approval' as const, submittedDigest: 'd' };
    await db.claim.update({ where: { id: claimId }, data: submitted });
    await expect(createApproval(db, { by: people.ines, claimId, digest: 'd' })).rejects.toThrow(
      refused,
    );
  });

  it('a declaration is never changed or deleted, and lifted by an editor only', async () => {
    const { id } = await declare(people.jonas);
    const where = { id };
    const lift = (liftedById: string) =>
      db.conflictOfInterest.update({
        where,
        data: { liftedAt: new Date(), liftedById, liftReason: 'Over.' },
      });
    await expect(db.conflictOfInterest.delete({ where })).rejects.toThrow(/never deleted/);
    await expect(
      db.conflictOfInterest.update({ where, data: { reason: 'Another.' } }),
    ).rejects.toThrow(/only be lifted/);
    await expect(lift(people.mara.userId)).rejects.toThrow(/Only an editor/);
    await expect(lift(people.jonas.userId)).rejects.toThrow();
    await lift(people.ines.userId);
    await expect(lift(people.ines.userId)).rejects.toThrow(/once/);
    const stranger = { claimId, userId: people.stranger.userId, reason: 'Mine.' };
    await expect(db.conflictOfInterest.create({ data: stranger })).rejects.toThrow(/member/);
  });

  it('of an approval and a declaration at once, no approval stays', async () => {
    const digest = await toApproval();
    const both = await Promise.allSettled([
      decideApproval(people.ines, { claimId, digest, decision: 'approve' }),
      declare(people.ines),
    ]);
    expect(both[1].status).toBe('fulfilled');
    expect((await readLifecycleFacts(db, claimId)).approvals).toBe(0);
    const left = { claimId, lapsedAt: null, decision: 'approve' as const };
    expect(await db.approval.count({ where: left })).toBe(0);
  });

  it('one that writes both past the mutations leaves one of them refused or uncounted', async () => {
    const digest = await toApproval();
    const second = await createMember(db, { teamId: people.ines.teamId, role: 'editor' });
    const declaration = { claimId, userId: second.userId, reason: 'Mine.' };
    const [approved] = await Promise.allSettled([
      createApproval(db, { by: second, claimId, digest }),
      db.conflictOfInterest.create({ data: declaration }),
    ]);
    if (approved.status === 'rejected') expect(String(approved.reason)).toMatch(refused);
    expect((await readLifecycleFacts(db, claimId)).approvals).toBe(0);
    await expect(
      db.publication.create({
        data: {
          claimId,
          teamId: second.teamId,
          number: 1,
          kind: 'first',
          slug: 'trout',
          digest,
          snapshot: '{}',
          statement: 'x',
          summary: 'x',
          ratingKey: 'mixed',
          ratingName: 'Mixed',
          publishedById: second.userId,
        },
      }),
    ).rejects.toThrow(/needs the approvals/);
  });
});

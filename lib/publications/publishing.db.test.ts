import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { listApprovals } from '@/lib/approvals/queries';
import { submitAssessment } from '@/lib/assessments/mutations';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { digestOf } from '@/lib/digest/digest';
import { currentDigest } from '@/lib/digest/queries';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { publishClaim } from '@/lib/publications/mutations';
import { getPublication, listPublications } from '@/lib/publications/queries';
import { publishedFiltersSchema } from '@/lib/publications/schema';
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
  verdict,
  waivers,
} from '@/lib/testing/claim-in-progress';
import { saveVerdict } from '@/lib/verdicts/mutations';
import { createMember } from '@/prisma/factories';

beforeEach(beginClaim);

describe('from assessment to publication', () => {
  it('publishes what was approved, to the letter', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    const published = await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    expect(published).toMatchObject({ number: 1, digest });
    const found = await getPublication(published.slug);
    expect(digestOf(found?.snapshot.approved)).toBe(digest);
    expect(found?.snapshot.approved.evidence.map((item) => item.stance).toSorted()).toEqual([
      'contradicts',
      'supports',
    ]);
    expect(found?.snapshot.contexts).not.toEqual({});
    expect(await stateNow()).toBe('published');
    expect(await actions()).toEqual(
      expect.arrayContaining([
        'assessment.given',
        'verdict.drafted',
        'approval.given',
        'rule.waived',
        'claim.published',
      ]),
    );
    const list = await listPublications(publishedFiltersSchema.parse({ q: people.mara.teamId }));
    expect(list.items.map((item) => item.slug)).toEqual([published.slug]);
  });

  it('numbers updates and keeps the first publication as it was', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    const first = await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    const before = (await getPublication(first.slug, 1))?.canonical;
    await transitionClaim(people.ines, {
      claimId,
      to: 'researching',
      reason: 'A new count is out.',
    });
    await transitionClaim(people.mara, { claimId, to: 'assessing' });
    await submitAssessment(people.mara, assessment);
    await submitAssessment(people.jonas, assessment);
    await transitionClaim(people.mara, { claimId, to: 'drafting' });
    await saveVerdict(people.mara, { ...verdict, summary: 'A new count decides.', version: 1 });
    await transitionClaim(people.mara, { claimId, to: 'approval' });
    const next = (await currentDigest(people.ines, claimId)) ?? '';
    const given = async () => (await listApprovals(people.ines, claimId))?.given;
    expect(await given()).toBe(0);
    await decideApproval(people.ines, { claimId, digest: next, decision: 'approve' });
    expect(await given()).toBe(1);
    await expect(publishClaim(people.ines, { claimId, kind: 'first', waivers })).rejects.toEqual(
      refusal('INVALID'),
    );
    const second = await publishClaim(people.ines, { claimId, kind: 'update', waivers });
    expect(second).toMatchObject({ number: 2, slug: first.slug });
    expect(await given()).toBe(1);
    expect((await getPublication(first.slug, 1))?.canonical).toBe(before);
    expect((await getPublication(first.slug))?.versions.map(({ number }) => number)).toEqual([
      2, 1,
    ]);
  });

  it('refuses publication while rules fail or approvals are missing', async () => {
    const digest = await toApproval();
    await expect(publishClaim(people.ines, { claimId, kind: 'first', waivers })).rejects.toEqual(
      refusal('INVALID'),
    );
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    await expect(publishClaim(people.ines, { claimId, kind: 'first' })).rejects.toEqual(
      refusal('INVALID'),
    );
    await expect(publishClaim(people.mara, { claimId, kind: 'first' })).rejects.toEqual(
      refusal('FORBIDDEN'),
    );
    await expect(publishClaim(people.stranger, { claimId, kind: 'first' })).rejects.toEqual(
      refusal('NOT_FOUND'),
    );
    await expect(transitionClaim(people.ines, { claimId, to: 'published' })).rejects.toEqual(
      refusal('INVALID'),
    );
  });
});

describe('approvals', () => {
  it('are for editors who contributed nothing, and for the current digest', async () => {
    const digest = await toApproval();
    const approve = { claimId, digest, decision: 'approve' as const };
    await expect(decideApproval(people.mara, approve)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(decideApproval(people.observer, approve)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(decideApproval(people.stranger, approve)).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(
      decideApproval(people.ines, { ...approve, digest: 'f'.repeat(64) }),
    ).rejects.toEqual(refusal('CONFLICT'));
    const contributing = await createMember(db, { teamId: people.mara.teamId, role: 'editor' });
    await saveVerdict(contributing, { ...verdict, summary: 'Changed by an editor.', version: 1 });
    await transitionClaim(people.mara, { claimId, to: 'approval' });
    const now = (await currentDigest(people.ines, claimId)) ?? '';
    await expect(decideApproval(contributing, { ...approve, digest: now })).rejects.toEqual(
      refusal('FORBIDDEN'),
    );
    expect((await listApprovals(contributing, claimId))?.can).toEqual({
      approve: false,
      requestChanges: true,
      contributor: true,
      conflicted: false,
    });
    expect((await listApprovals(people.ines, claimId))?.can).toEqual({
      approve: true,
      requestChanges: true,
      contributor: false,
      conflicted: false,
    });
    await decideApproval(people.ines, { ...approve, digest: now });
    expect((await listApprovals(people.ines, claimId))?.can.approve).toBe(false);
  });

  it('lapse visibly, with the reason, when what they rest on changes', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    await attach(people.mara, 'Two others counted fewer.', 'contradicts');
    expect(await stateNow()).toBe('drafting');
    const approvals = await listApprovals(people.ines, claimId);
    expect(approvals?.items[0]).toMatchObject({
      lapsedAt: expect.any(String),
      lapseReason: expect.stringMatching(/\w+\.$/),
    });
    expect(await actions()).toContain('approval.lapsed');
    await expect(publishClaim(people.ines, { claimId, kind: 'first', waivers })).rejects.toEqual(
      refusal('INVALID'),
    );
  });

  it('send the claim back when changes are asked for, with a note', async () => {
    const digest = await toApproval();
    const ask = { claimId, digest, decision: 'request_changes' as const };
    await expect(decideApproval(people.ines, ask)).rejects.toEqual(refusal('INVALID'));
    await decideApproval(people.ines, { ...ask, note: 'Name the weir.' });
    expect(await stateNow()).toBe('drafting');
  });

  it('are refused by the database itself, whichever program asks', async () => {
    const digest = await toApproval();
    const insert = (approver: Member) =>
      db.$executeRaw`INSERT INTO approval (id, claim_id, digest, decision, approver_id) VALUES (gen_random_uuid(), ${claimId}::uuid, ${digest}, 'approve', ${approver.userId}::uuid)`;
    const contributing = await createMember(db, { teamId: people.mara.teamId, role: 'editor' });
    await db.$executeRaw`INSERT INTO contributor (claim_id, user_id) VALUES (${claimId}::uuid, ${contributing.userId}::uuid)`;
    await expect(insert(contributing)).rejects.toThrow(/does not approve/);
    await expect(insert(people.mara)).rejects.toThrow(/Only an editor/);
    await expect(insert(people.stranger)).rejects.toThrow(/Only an editor/);
    await expect(insert(people.ines)).resolves.toBe(1);
    await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    await expect(
      db.$executeRaw`UPDATE publication SET summary = 'x' WHERE claim_id = ${claimId}::uuid`,
    ).rejects.toThrow(/never changes/);
    await expect(
      db.$executeRaw`DELETE FROM publication WHERE claim_id = ${claimId}::uuid`,
    ).rejects.toThrow(/never changes/);
    await expect(db.$executeRaw`UPDATE audit_event SET action = 'x'`).rejects.toThrow(
      /never changes/,
    );
    await expect(db.$executeRaw`UPDATE document_version SET extractor = 'x'`).rejects.toThrow(
      /never changes/,
    );
  });
});

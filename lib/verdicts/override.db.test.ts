import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { db } from '@/lib/db';
import { currentDigest } from '@/lib/digest/queries';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { publishClaim } from '@/lib/publications/mutations';
import { getPublication } from '@/lib/publications/queries';
import { addSubclaim, removeSubclaim } from '@/lib/subclaims/mutations';
import { listSubclaims } from '@/lib/subclaims/queries';
import {
  actions,
  beginClaim,
  claimId,
  people,
  refusal,
  stateNow,
  toDrafting,
  verdict,
  waivers,
} from '@/lib/testing/claim-in-progress';
import { createMember } from '@/prisma/factories';
import { createRatedClaim } from '@/prisma/publishing-factories';
import { saveVerdict } from './mutations';
import { overrideRollUp } from './override-mutations';
import { getVerdict } from './queries';

const reason = 'The second count was taken in another river.';
let subclaimId = '';

/** In drafting, with a sub-claim that was found false and a verdict of "mixed". */
beforeEach(async () => {
  await beginClaim();
  await toDrafting();
  const child = await createRatedClaim(db, { by: people.mara, rating: 'false' });
  const link = { parentId: claimId, childId: child.id, rule: 'all' } as const;
  ({ id: subclaimId } = await addSubclaim(people.mara, link));
  await saveVerdict(people.mara, verdict);
});

const submit = () => transitionClaim(people.mara, { claimId, to: 'approval' });
const override = (version = 1, by = people.ines) =>
  overrideRollUp(by, { claimId, version, reason });

describe('a verdict that differs from its sub-claims', () => {
  it('goes to the editors and into print only with an editor’s reason', async () => {
    const differs = 'The sub-claims come to “False”, the verdict says “Mixed”.';
    expect((await listSubclaims(people.mara, claimId))?.contradiction).toBe(differs);
    await expect(submit()).rejects.toThrow(differs);
    expect(await stateNow()).toBe('drafting');
    expect(await override()).toMatchObject({ version: 2 });
    await submit();
    const digest = (await currentDigest(people.ines, claimId)) ?? '';
    const approval = { claimId, digest, decision: 'approve' } as const;
    await expect(decideApproval(people.ines, approval)).rejects.toEqual(refusal('FORBIDDEN'));
    const other = await createMember(db, { teamId: people.ines.teamId, role: 'editor' });
    await decideApproval(other, approval);
    const { slug } = await publishClaim(other, { claimId, kind: 'first', waivers });
    const { snapshot } = (await getPublication(slug)) ?? {};
    expect(snapshot?.approved.verdict?.override).toEqual({ reason, by: people.ines.userId });
    expect(snapshot?.people[people.ines.userId]).toBe('Ines');
    expect(snapshot?.rollUp?.result).toMatchObject({ kind: 'rating', rating: { key: 'false' } });
    expect(snapshot?.rollUp?.marks).toEqual({ false: { color: 'false', icon: 'false' } });
    expect(await actions()).toContain('verdict.overridden');
  });

  it('is refused in print as well, when the difference came up behind the editors’ backs', async () => {
    await override();
    await submit();
    // As a program would that goes past the rules: nothing but the reason is taken away.
    await db.verdict.update({
      where: { claimId },
      data: { overrideReason: null, overriddenById: null },
    });
    const digest = (await currentDigest(people.ines, claimId)) ?? '';
    await db.claim.update({ where: { id: claimId }, data: { submittedDigest: digest } });
    const other = await createMember(db, { teamId: people.ines.teamId, role: 'editor' });
    await decideApproval(other, { claimId, digest, decision: 'approve' });
    const publication = { claimId, kind: 'first', waivers } as const;
    await expect(publishClaim(other, publication)).rejects.toThrow('An editor writes why');
    expect(await stateNow()).toBe('approval');
  });

  it('takes the reason from editors only, under the version they saw', async () => {
    await expect(override(1, people.mara)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(override(1, people.observer)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(override(1, people.stranger)).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(override(7)).rejects.toMatchObject({ code: 'CONFLICT', current: { version: 1 } });
    const both = await Promise.allSettled([override(), override()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await getVerdict(people.mara, claimId))?.verdict?.override).toEqual({
      reason,
      by: { id: people.ines.userId, name: 'Ines' },
    });
  });

  it('has nothing to explain where both agree', async () => {
    await saveVerdict(people.mara, { ...verdict, rating: 'false', version: 1 });
    await expect(override(2)).rejects.toEqual(refusal('INVALID'));
    await submit();
    expect(await stateNow()).toBe('approval');
  });

  it('drops the reason with the rating it was about, not with the words', async () => {
    await override();
    const again = { ...verdict, summary: 'Counts differ still.', version: 2 };
    await saveVerdict(people.mara, again);
    expect((await getVerdict(people.mara, claimId))?.verdict?.override?.reason).toBe(reason);
    await saveVerdict(people.mara, { ...again, rating: 'true', version: 3 });
    expect((await getVerdict(people.mara, claimId))?.verdict?.override).toBeNull();
    await expect(submit()).rejects.toEqual(refusal('INVALID'));
  });

  it('drops a reason that nothing needs any more, on the way to the editors', async () => {
    await override();
    await removeSubclaim(people.mara, { subclaimId });
    await submit();
    expect((await getVerdict(people.mara, claimId))?.verdict?.override).toBeNull();
    expect(await actions()).toContain('verdict.override_dropped');
  });

  it('lapses what lies before the editors when the reason changes', async () => {
    await override();
    await submit();
    await overrideRollUp(people.ines, { claimId, version: 2, reason: 'Another reason.' });
    expect(await stateNow()).toBe('drafting');
  });
});

import { expect, it } from 'vitest';
import { submitAssessment } from '@/lib/assessments/mutations';
import { declareConflict } from '@/lib/conflicts/mutations';
import { db } from '@/lib/db';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import {
  assessment,
  attach,
  beginClaim,
  people,
  claimId as target,
} from '@/lib/testing/claim-in-progress';
import { createClaim } from '@/prisma/factories';
import { createPublication, createRatedClaim } from '@/prisma/publishing-factories';
import { mergeClaim } from './mutations';

it('a merge takes over who has an interest of their own, and what they gave and nobody read goes', async () => {
  await beginClaim();
  const source = await createClaim(db, { by: people.jonas, statement: 'The trout doubled.' });
  for (const claimId of [source.id, target]) {
    await declareConflict(people.jonas, { claimId, reason: 'My brother fishes there.' });
  }
  await attach(people.mara, 'The office counted 420 trout.', 'supports');
  await transitionClaim(people.mara, { claimId: target, to: 'researching' });
  await transitionClaim(people.mara, { claimId: target, to: 'assessing' });
  await submitAssessment(people.mara, { ...assessment, claimId: target });
  await declareConflict(people.mara, { claimId: source.id, reason: 'I own the river.' });
  await mergeClaim(people.ines, { claimId: source.id, intoId: target, reason: 'The same.' });
  const standing = await db.conflictOfInterest.findMany({ where: { claimId: target } });
  expect(standing.map(({ userId, reason: why }) => [userId, why]).toSorted()).toEqual(
    [
      [people.jonas.userId, 'My brother fishes there.'],
      [people.mara.userId, 'I own the river.'],
    ].toSorted(),
  );
  expect(await db.assessment.count({ where: { claimId: target } })).toBe(0);
  await expect(
    submitAssessment(people.mara, { ...assessment, claimId: target }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('a merge hands on what is to be looked at again, with the correction that is the reason; not the other claim’s own', async () => {
  await beginClaim();
  const source = await createClaim(db, { by: people.jonas, statement: 'The trout doubled.' });
  const by = people.mara;
  const corrected = await createRatedClaim(db, { by, rating: 'mixed' });
  const [foreign, own] = [
    await db.publication.findFirstOrThrow({ where: { claimId: corrected.id } }),
    await createPublication(db, { by, claimId: target }),
  ];
  for (const { id: publicationId } of [foreign, own]) {
    const entry = { teamId: by.teamId, claimId: source.id, publicationId };
    await db.reReview.create({ data: { ...entry, cause: 'claim_corrected', tie: 'source' } });
  }
  await db.claim.update({ where: { id: target }, data: { state: 'researching' } });
  await mergeClaim(people.ines, { claimId: source.id, intoId: target, reason: 'The same.' });
  const carried = await db.reReview.findMany({ where: { claimId: target, settledAt: null } });
  expect(carried).toMatchObject([
    { publicationId: foreign.id, tie: 'source', cause: 'claim_corrected' },
  ]);
});

import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { currentDigest } from '@/lib/digest/queries';
import { createClaim, createMember } from '@/prisma/factories';
import {
  addRating,
  deleteRating,
  describeRating,
  moveRating,
  restoreRating,
  retireRating,
} from './mutations';
import { listRatings } from './queries';

async function scale() {
  const admin = await createMember(db, { role: 'admin' });
  const ratings = await listRatings(admin);
  const idOf = (key: string) => ratings.find((one) => one.key === key)?.id ?? '';
  const names = async () => (await listRatings(admin)).map(({ name }) => name);
  return { admin, ratings, idOf, names };
}

describe('the rating scale', () => {
  it('is renamed and defined, with before and after', async () => {
    const { admin, ratings, idOf } = await scale();
    const seen = ratings.find(({ key }) => key === 'mixed');
    const input = {
      ratingId: idOf('mixed'),
      name: 'Half true',
      definition: 'Half of it is right.',
      seenName: seen?.name ?? '',
      seenDefinition: seen?.definition ?? '',
    };
    await describeRating(admin, input);
    const event = await db.auditEvent.findFirst({ where: { subjectId: input.ratingId } });
    expect(event).toMatchObject({ before: { name: 'Mixed' }, after: { name: 'Half true' } });
    await expect(describeRating(admin, { ...input, name: 'Other' })).rejects.toMatchObject({
      code: 'CONFLICT',
      current: { name: 'Half true' },
    });
  });

  it('lapses what lies before the editors when the name of its rating changes', async () => {
    const { admin, ratings } = await scale();
    const rating = ratings.find(({ key }) => key === 'mixed');
    const claim = await createClaim(db, { by: admin, state: 'approval' });
    await db.verdict.create({
      data: {
        claimId: claim.id,
        ratingId: rating?.id ?? '',
        confidence: 70,
        summary: 'Half of it.',
        explanation: 'Half of it is right.',
        wouldChange: 'A count by somebody else.',
        createdById: admin.userId,
        changedById: admin.userId,
      },
    });
    const submittedDigest = await currentDigest(admin, claim.id);
    await db.claim.update({ where: { id: claim.id }, data: { submittedDigest } });
    const stateOf = async () => (await db.claim.findUnique({ where: { id: claim.id } }))?.state;
    const words = { seenName: 'Mixed', seenDefinition: rating?.definition ?? '' };
    const ratingId = rating?.id ?? '';
    await describeRating(admin, { ...words, ratingId, name: 'Mixed', definition: 'Clearer.' });
    expect(await stateOf()).toBe('approval');
    const seen = { seenName: 'Mixed', seenDefinition: 'Clearer.' };
    await describeRating(admin, { ...seen, ratingId, name: 'Half true', definition: 'Clearer.' });
    expect(await stateOf()).toBe('drafting');
  });

  it('has no two ratings of one name', async () => {
    const { admin } = await scale();
    const twin = { name: 'true', definition: 'x', sign: 'true' } as const;
    await expect(addRating(admin, twin)).rejects.toMatchObject({
      code: 'INVALID',
      fields: { name: expect.stringContaining('True') },
    });
  });

  it('grows at its end, with a free key', async () => {
    const { admin, names } = await scale();
    await addRating(admin, { name: 'Satire', definition: 'Not meant.', sign: 'misleading' });
    expect((await names()).at(-1)).toBe('Satire');
  });

  it('is put in another order', async () => {
    const { admin, idOf, names } = await scale();
    await moveRating(admin, { ratingId: idOf('true'), direction: 'up' });
    await moveRating(admin, { ratingId: idOf('false'), direction: 'up' });
    expect((await names()).slice(0, 5)).toEqual([
      'False',
      'Mostly false',
      'Mixed',
      'True',
      'Mostly true',
    ]);
  });

  it('retires a rating and brings it back', async () => {
    const { admin, idOf, names } = await scale();
    await retireRating(admin, { ratingId: idOf('false') });
    const retired = (await listRatings(admin)).at(-1);
    expect(retired).toMatchObject({ key: 'false', retiredAt: expect.any(String) });
    await restoreRating(admin, { ratingId: idOf('false') });
    expect((await names()).at(-1)).toBe('False');
    expect((await listRatings(admin)).every(({ retiredAt }) => retiredAt === null)).toBe(true);
  });

  it('deletes what nobody gave, and nothing that somebody gave', async () => {
    const { admin, idOf, names } = await scale();
    const claim = await createClaim(db, { by: admin, state: 'assessing' });
    await db.assessment.create({
      data: {
        claimId: claim.id,
        round: 1,
        assessorId: admin.userId,
        ratingId: idOf('true'),
        confidence: 50,
        reasoning: 'Because.',
      },
    });
    // While the assessment is hidden, neither a number nor a refusal says which rating it gave.
    for (const key of ['true', 'false']) {
      const ratingId = idOf(key);
      await expect(deleteRating(admin, { ratingId })).rejects.toThrow('A claim is being assessed');
      expect((await listRatings(admin)).find(({ id }) => id === ratingId)).toMatchObject({
        uses: 0,
        can: { remove: false },
      });
    }
    await db.claim.update({ where: { id: claim.id }, data: { state: 'drafting' } });
    await expect(deleteRating(admin, { ratingId: idOf('true') })).rejects.toThrow('is in use');
    await deleteRating(admin, { ratingId: idOf('false') });
    expect(await names()).not.toContain('False');
    expect((await listRatings(admin)).find(({ key }) => key === 'true')).toMatchObject({
      uses: 1,
      can: { remove: false },
    });
  });

  it('keeps at least one rating', async () => {
    const { admin, ratings } = await scale();
    const [last, ...others] = ratings;
    for (const { id } of others) await retireRating(admin, { ratingId: id });
    const ratingId = last?.id ?? '';
    await expect(retireRating(admin, { ratingId })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(deleteRating(admin, { ratingId })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is changed by the team’s own admins only', async () => {
    const { admin, idOf } = await scale();
    const editor = await createMember(db, { teamId: admin.teamId, role: 'editor' });
    const stranger = await createMember(db, { role: 'admin' });
    const ratingId = idOf('true');
    await expect(retireRating(editor, { ratingId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(retireRating(stranger, { ratingId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

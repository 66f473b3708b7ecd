import { expect, it } from 'vitest';
import { db, transaction } from '@/lib/db';
import { createClaim, createMember } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { readEdition } from './edition-queries';

/** How much the edition grew by what was done. */
async function grown(work: () => Promise<unknown>): Promise<number> {
  const before = Number(await readEdition());
  await work();
  return Number(await readEdition()) - before;
}

it('grows with what readers can see, and with nothing else', async () => {
  const by = await createMember(db, { role: 'editor' });
  const { id } = await createClaim(db, { by });
  const change = (data: object) => () => db.claim.update({ where: { id }, data });
  expect(await grown(change({ validAsOf: new Date('2024-05-01') }))).toBe(0);
  expect(await grown(() => createPublication(db, { by, claimId: id }))).toBeGreaterThan(0);
  expect(await grown(change({ statement: 'What a draft says is nobody’s business.' }))).toBe(0);
  expect(await grown(change({ validAsOf: new Date('2024-05-02') }))).toBe(1);
  expect(await grown(change({ slug: `renamed-${id}` }))).toBe(1);
  const team = (data: object) => () => db.team.update({ where: { id: by.teamId }, data });
  expect(await grown(team({ name: 'Another name' }))).toBe(1);
  expect(await grown(team({ nextClaimNumber: { increment: 1 } }))).toBe(0);
  const rating = { where: { teamId_key: { teamId: by.teamId, key: 'mixed' } } };
  expect(await grown(() => db.rating.update({ ...rating, data: { name: 'Half' } }))).toBe(1);
});

it('is counted when a transaction ends, so that nobody renders what is not there yet', async () => {
  const by = await createMember(db, { role: 'editor' });
  const during = await grown(() =>
    transaction(async (tx) => {
      const before = await readEdition();
      await tx.team.update({ where: { id: by.teamId }, data: { name: 'Not yet' } });
      expect(await readEdition()).toBe(before);
    }),
  );
  expect(during).toBe(1);
});

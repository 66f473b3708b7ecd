import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createClaim, createMember, createTeam } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { listPublicScales } from './scale-queries';

async function publishAs(name: string) {
  const { id: teamId } = await createTeam(db, { name });
  const by = await createMember(db, { teamId });
  const { id: claimId } = await createClaim(db, { by });
  await createPublication(db, { by, claimId });
  return teamId;
}

it('teams with the same scale share one, under each name once; one word of difference makes another', async () => {
  await publishAs('First desk');
  await publishAs('Second desk');
  await publishAs('Second desk');
  const other = await publishAs('Third desk');
  const { id } = await db.rating.findFirstOrThrow({ where: { teamId: other } });
  await db.rating.update({ where: { id }, data: { definition: 'In words of its own.' } });
  await createTeam(db, { name: 'Published nothing' });
  const scales = await listPublicScales();
  expect(scales.map(({ teams }) => teams)).toEqual([['First desk', 'Second desk'], ['Third desk']]);
  const said = scales.map(({ ratings }) => ratings.map(({ definition }) => definition));
  expect(said[0]).not.toContain('In words of its own.');
  expect(said[1]).toContain('In words of its own.');
});

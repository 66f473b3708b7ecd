import { expect, it } from 'vitest';
import { visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createClaim, createMember, createTeam } from '@/prisma/factories';
import { searchTopics } from './topic-queries';

it('finds topics by every word of their name, in the own team only', async () => {
  const file = async (teamId: string, name: string, slug: string) => {
    const by = await createMember(db, { teamId, role: 'reviewer' });
    const claim = await createClaim(db, { by });
    await db.topic.create({
      data: { teamId, slug, name, claims: { create: { claimId: claim.id } } },
    });
    return by;
  };
  const { id: teamId } = await createTeam(db);
  const { id: other } = await createTeam(db);
  const member = await file(teamId, 'Harbour traffic 100%', 'harbour-traffic');
  await file(teamId, 'Water', 'water');
  await file(other, 'Harbour secrets', 'harbour-secrets');
  await db.topic.create({ data: { teamId, slug: 'harbour-empty', name: 'Harbour, no claim' } });

  const names = async (q: string) =>
    (await searchTopics(member, { q, limit: 5 })).map(({ name, claims }) => [name, claims]);
  expect(await names('harbour')).toEqual([['Harbour traffic 100%', 1]]);
  expect(await names('TRAFFIC harb')).toEqual([['Harbour traffic 100%', 1]]);
  expect(await names('%')).toEqual([['Harbour traffic 100%', 1]]);
  expect(await names('harbour water')).toEqual([]);
  expect(await searchTopics(visitor, { q: 'harbour', limit: 5 })).toEqual([]);
});

import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  createChallenge,
  createDisposition,
  createReadableClaim,
} from '@/prisma/challenge-factories';
import { createMember } from '@/prisma/factories';
import { forgetChallengers } from './forgetting-mutations';

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

/** An answered challenge of somebody who left an address. */
async function answered(language: string, leftOut: object[] = []) {
  const by = await createMember(db, { role: 'editor' });
  const ines = await createMember(db, { teamId: by.teamId, role: 'editor' });
  const claim = await createReadableClaim(db, { by });
  const text = 'Ask Anna 🐟 Berg.';
  const { id } = await createChallenge(db, { claimId: claim.id, text });
  await db.challengeContact.create({
    data: { challengeId: id, email: 'anna@example.test', language },
  });
  const reason = 'It is counted <twice>.';
  await createDisposition(db, { by: ines, challengeId: id, reason, leftOut });
  return { id, ines, claim };
}

it('forgets the address and what was left out 90 days after the answer, and nothing before', async () => {
  const left = [{ field: 'text', start: 4, end: 11 }];
  const { id } = await answered('en', left);
  await forgetChallengers(days(89));
  expect(await db.challengeContact.count({ where: { challengeId: id } })).toBe(1);
  await forgetChallengers(days(91));
  expect(await db.challengeContact.count({ where: { challengeId: id } })).toBe(0);
  const row = await db.challenge.findUniqueOrThrow({ where: { id } });
  expect(row.text).toBe('Ask ███████ Berg.');
  await forgetChallengers(days(92));
  expect(await db.challenge.findUniqueOrThrow({ where: { id } })).toEqual(row);
});

it('deletes spam whole after a month, and an address after a year without an answer', async () => {
  const by = await createMember(db, { role: 'editor' });
  const { id: claimId } = await createReadableClaim(db, { by });
  const spam = await createChallenge(db, { claimId, screening: 'held' });
  const open = await createChallenge(db, { claimId });
  await db.challengeContact.create({ data: { challengeId: open.id, email: 'a@example.test' } });
  const left = async () => ({
    spam: await db.challenge.count({ where: { id: spam.id } }),
    address: await db.challengeContact.count({ where: { challengeId: open.id } }),
  });
  await forgetChallengers(days(29));
  expect(await left()).toEqual({ spam: 1, address: 1 });
  await forgetChallengers(days(31));
  expect(await left()).toEqual({ spam: 0, address: 1 });
  await forgetChallengers(days(366));
  expect(await left()).toEqual({ spam: 0, address: 0 });
  expect(await db.challenge.count({ where: { id: open.id } })).toBe(1);
});

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { forgetChallengers } from '@/lib/challenges/forgetting-mutations';
import { db } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { inLanguage } from '@/lib/i18n/address';
import { type MailServer, startMailServer } from '@/lib/testing/mail-server';
import {
  createChallenge,
  createDisposition,
  createReadableClaim,
} from '@/prisma/challenge-factories';
import { createMember } from '@/prisma/factories';
import { sendChallengeAnswer } from './sending-mutations';

let server: MailServer;
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

beforeAll(async () => {
  server = await startMailServer();
  settleEnvironment({
    ...{ SMTP_URL: server.url, ASSAY_URL: 'https://assay.example' },
    AUTH_SECRET: 'a secret of the tests, long enough',
  });
});
afterAll(() => server.close());
beforeEach(() => {
  server.arrived.length = 0;
  server.manner = 'take';
});

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

it('writes once for each answer, in the language of the page, to the address alone', async () => {
  const { id, ines } = await answered('fr');
  await Promise.all([sendChallengeAnswer(id), sendChallengeAnswer(id)]);
  expect(server.arrived.map(({ to }) => to)).toEqual([['anna@example.test']]);
  const source = server.arrived[0]?.source ?? '';
  expect(source).toContain('Content-Language: fr');
  expect(source).not.toContain('List-Unsubscribe');
  expect(source).toContain(`https://assay.example${inLanguage('/challenge/', 'fr')}`);
  await createDisposition(db, { by: ines, challengeId: id, outcome: 'accepted' });
  await sendChallengeAnswer(id);
  expect(server.arrived).toHaveLength(2);
});

it('tries again what did not arrive', async () => {
  const { id } = await answered('en');
  server.manner = 'later';
  await expect(sendChallengeAnswer(id)).rejects.toThrow(/not taken/);
  server.manner = 'take';
  await sendChallengeAnswer(id);
  expect(server.arrived.at(-1)?.to).toEqual(['anna@example.test']);
});

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

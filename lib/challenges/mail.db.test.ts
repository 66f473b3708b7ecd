import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { migrateJobs } from '@/lib/jobs/migrate';
import { sendReaderMail } from '@/lib/reader-mail/sending-mutations';
import { type MailServer, startMailServer } from '@/lib/testing/mail-server';
import { createChallenge, createReadableClaim } from '@/prisma/challenge-factories';
import { createMember } from '@/prisma/factories';
import { disposeChallenge } from './answer-mutations';
import { dispositionSchema } from './schema';

let server: MailServer;

beforeAll(async () => {
  server = await startMailServer();
  settleEnvironment({
    ...{ SMTP_URL: server.url, ASSAY_URL: 'https://assay.example' },
    AUTH_SECRET: 'a secret of the tests, long enough',
  });
  await migrateJobs();
});
afterAll(() => server.close());
beforeEach(() => {
  server.arrived.length = 0;
  server.manner = 'take';
});

/** A challenge of somebody who left an address, and an editor who may answer it. */
async function challenged(language: string | null) {
  const by = await createMember(db, { role: 'editor' });
  const ines = await createMember(db, { teamId: by.teamId, role: 'editor' });
  const { id: claimId } = await createReadableClaim(db, { by });
  const { id } = await createChallenge(db, { claimId, text: 'Ask the ministry.' });
  if (language) {
    const email = `${id}@example.test`;
    await db.challengeContact.create({ data: { challengeId: id, email, language } });
  }
  const answer = (outcome: string, seen: number) =>
    disposeChallenge(
      ines,
      dispositionSchema.parse({ challengeId: id, outcome, reason: 'Counted <twice>.', seen }),
    );
  return { id, answer };
}

const mailsOf = (id: string) =>
  db.readerMail.findMany({
    where: { key: { startsWith: `challenge:${id}:` } },
    orderBy: { key: 'asc' },
  });
const post = () => ({ url: server.url, now: new Date(Date.now() + 1000) });

it('writes once for each answer, in the language of the page, to the address alone', async () => {
  const { id, answer } = await challenged('fr');
  await answer('declined', 0);
  const [first] = await mailsOf(id);
  const mailId = first?.id ?? '';
  await Promise.all([sendReaderMail(mailId, post()), sendReaderMail(mailId, post())]);
  expect(server.arrived.map(({ to }) => to)).toEqual([[`${id}@example.test`]]);
  const source = server.arrived[0]?.source.replace(/=\r\n/g, '') ?? '';
  expect(source).toContain('Content-Language: fr');
  expect(source).not.toContain('List-Unsubscribe');
  expect(source).toContain('https://assay.example/fr/challenge/');
  await answer('accepted', 1);
  const [told, next] = await mailsOf(id);
  expect(told).toMatchObject({ state: 'sent', address: null, letter: null });
  await sendReaderMail(next?.id ?? '', post());
  expect(server.arrived).toHaveLength(2);
});

it('takes back an answer that has not gone out when another one follows', async () => {
  const { id, answer } = await challenged('ar');
  await answer('declined', 0);
  await answer('accepted', 1);
  expect((await mailsOf(id)).map(({ key }) => key)).toEqual([`challenge:${id}:2`]);
});

it('tries again what did not arrive, and writes nothing without an address', async () => {
  const { id, answer } = await challenged('en');
  await answer('off_topic', 0);
  const mailId = (await mailsOf(id))[0]?.id ?? '';
  server.manner = 'busy';
  await sendReaderMail(mailId, post());
  expect((await mailsOf(id))[0]).toMatchObject({ state: 'waiting', attempts: 1 });
  const silent = await challenged(null);
  await silent.answer('off_topic', 0);
  expect(await mailsOf(silent.id)).toEqual([]);
});

it('keeps no language that there are no words in', async () => {
  const { id } = await challenged('en');
  const update = db.challengeContact.update({
    where: { challengeId: id },
    data: { language: 'tlh' },
  });
  await expect(update).rejects.toThrow(/challenge_contact_language_known/);
});

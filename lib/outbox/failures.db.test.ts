import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import {
  ana,
  ben,
  happen,
  jobsOf,
  later,
  server,
  startMailDesk,
  theMail,
} from '@/lib/testing/mail-desk';
import { createMember } from '@/prisma/factories';
import { sweepMail } from './mutations';
import { listMailTroubles } from './queries';
import { sendMail } from './sending-mutations';

startMailDesk();

test('a failure before the server had all of it is tried again, later and later', async () => {
  await happen('mention');
  const { id } = await theMail();
  server.manner = 'busy';
  await sendMail(ana, id);
  expect(await theMail()).toMatchObject({
    state: 'waiting',
    attempts: 1,
    lastError: expect.stringContaining('421'),
  });
  await sendMail(ana, id);
  expect((await theMail()).attempts).toBe(1);
  server.manner = 'drop-within';
  await sendMail(ana, id, later(5));
  expect(await theMail()).toMatchObject({ state: 'waiting', attempts: 2 });
  await sendMail(ana, id, { url: 'smtp://127.0.0.1:9', now: later(30).now });
  expect(await theMail()).toMatchObject({ state: 'waiting', attempts: 3 });
  server.manner = 'take';
  await sendMail(ana, id, later(120));
  expect(await theMail()).toMatchObject({ state: 'sent', attempts: 4, lastError: null });
  expect(server.arrived).toHaveLength(1);
});

test('a server that will never take it ends it, and its person and the admins see why', async () => {
  await happen('mention');
  server.manner = 'unknown';
  await sendMail(ana, (await theMail()).id);
  expect(await theMail()).toMatchObject({ state: 'failed' });
  const trouble = { to: 'Ana Lind', state: 'failed', reason: expect.stringContaining('550') };
  expect(await listMailTroubles(ana, new Date())).toMatchObject([{ ...trouble, own: true }]);
  expect(await listMailTroubles(ben, new Date())).toMatchObject([{ ...trouble, own: false }]);
  const editor = await createMember(db, { teamId: ana.teamId, role: 'editor' });
  expect(await listMailTroubles(editor, new Date())).toEqual([]);
  expect(await listMailTroubles(await createMember(db, { role: 'admin' }), new Date())).toEqual([]);
});

test('a mail that may have arrived is not sent again', async () => {
  await happen('mention');
  const { id } = await theMail();
  server.manner = 'drop-after';
  await sendMail(ana, id);
  expect(await theMail()).toMatchObject({ state: 'uncertain' });
  server.manner = 'take';
  await sendMail(ana, id, later(60));
  await sweepMail(later(60).now);
  expect(server.arrived).toHaveLength(1);
});

test('a process that died while it sent leaves a mail uncertain, once it must be dead', async () => {
  await happen('mention');
  const { id } = await theMail();
  const sendAfter = new Date(Date.now() + 60_000);
  await db.mail.update({ where: { id }, data: { state: 'sending', attempts: 1, sendAfter } });
  await sendMail(ana, id);
  expect(await theMail()).toMatchObject({ state: 'sending' });
  await sendMail(ana, id, later(2));
  expect(await theMail()).toMatchObject({ state: 'uncertain' });
  expect(server.arrived).toEqual([]);
});

test('a mail whose job was lost is queued again', async () => {
  await happen('mention');
  const { id } = await theMail();
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await sweepMail(new Date());
  expect(await jobsOf(id)).toEqual([]);
  await sweepMail(later(10).now);
  expect(await jobsOf(id)).toHaveLength(1);
});

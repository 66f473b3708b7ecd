import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { choosePaces } from '@/lib/mailing/mutations';
import { getMailSettings } from '@/lib/mailing/queries';
import { sendMail } from '@/lib/outbox/sending-mutations';
import { ana, happen, server, startMailDesk, theMail } from '@/lib/testing/mail-desk';
import { stopMail, undoStopping } from './mutations';
import { getStopping } from './queries';

startMailDesk();

test('the link in a mail stops its kind, or all; undoing brings back what was', async () => {
  await choosePaces(db, ana, { mention: 'hourly' });
  await choosePaces(db, ana, { mention: 'event' });
  await happen('mention');
  await sendMail(ana, (await theMail()).id);
  const source = server.arrived[0]?.source.replace(/=\r\n/g, '').replace(/=3D/g, '=') ?? '';
  const once = /List-Unsubscribe: <https:\/\/desk\.example\/api\/unsubscribe\/([\w-]+)>/.exec(
    source.replace(/\r\n /g, ' '),
  )?.[1];
  const token = once ?? '';
  expect(await getStopping(token)).toMatchObject({ kind: 'mention', name: 'Ana Lind' });
  const { was } = await stopMail({ token, what: 'kind' });
  await stopMail({ token, what: 'kind' });
  expect(was).toEqual({ mention: 'event' });
  expect((await getMailSettings(ana))?.paces).toMatchObject({ mention: 'none', reply: 'event' });
  const all = await stopMail({ token, what: 'all' });
  expect(new Set(Object.values((await getMailSettings(ana))?.paces ?? {}))).toEqual(
    new Set(['none']),
  );
  await undoStopping({ token, was: { ...all.was, ...was } });
  expect((await getMailSettings(ana))?.paces).toMatchObject({ mention: 'event', state: 'daily' });
  await expect(stopMail({ token: 'nobody-knows-it', what: 'all' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await db.member.update({ where: { id: ana.memberId }, data: { removedAt: new Date() } });
  expect(await getStopping(token)).toBeNull();
});

import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { refusal } from '@/lib/testing/claim-in-progress';
import {
  actionsOf,
  days,
  editor,
  now,
  observer,
  reviewer,
  send,
  sendMails,
  shelf,
  startTipDesk,
} from '@/lib/testing/tip-desk';
import { letThrough } from '@/lib/tips/mutations';
import { getTipFile } from '@/lib/tips/queries';
import { createMember } from '@/prisma/factories';
import { keepAttachment, removeUnsentFiles } from './attachment-mutations';
import { getSubmission } from './queries';

startTipDesk();

test('a tip reaches the team that the settings name, and its sender by one mail', async () => {
  const tip = await send({ email: 'reader@example.test', link: 'https://example.org/a?utm_x=1' });
  expect(tip).toMatchObject({
    state: 'received',
    teamId: editor.teamId,
    linkKey: 'example.org/a',
  });
  expect(await actionsOf(tip.id)).toEqual(['tip.received']);
  const [mail, ...others] = await sendMails(now());
  expect(others).toEqual([]);
  expect(mail?.to).toBe('reader@example.test');
  expect(mail?.text).toContain('Trout have doubled');
  expect(mail?.text).toMatch(/List-Unsubscribe:\s+<https:\/\/assay\.example\/api\/submission\//);
  expect(await sendMails(days(1))).toEqual([]);
  const kept = await db.readerMail.findFirstOrThrow({ where: { key: `tip:${tip.id}:received` } });
  expect(kept).toMatchObject({ state: 'sent', address: null, letter: null });
});

test('a tip is held without a solution: no mail, no news, and the sender sees no difference', async () => {
  const tip = await send({ puzzle: undefined, solution: undefined, email: 'held@example.test' });
  expect(tip).toMatchObject({ state: 'held', hold: 'unsolved' });
  expect(await sendMails(days(1))).toEqual([]);
  expect(await getSubmission(tip.token)).toMatchObject({ status: 'waiting' });
  await letThrough(reviewer, { tipIds: [tip.id] });
  expect(await actionsOf(tip.id)).toEqual(['tip.held', 'tip.received']);
  expect(await sendMails(days(1))).toMatchObject([{ to: 'held@example.test' }]);
});

test('a tip that a program filled in is kept as spam, which the program cannot tell', async () => {
  const tip = await send({ subject: 'Buy' });
  expect(tip).toMatchObject({ state: 'spam', hold: 'trap' });
  expect(await getSubmission(tip.token)).toMatchObject({ status: 'waiting', settledAt: null });
  expect((await shelf(reviewer, 'spam')).map(({ id }) => id)).toContain(tip.id);
});

test('a tip brings its file, which only the team can save', async () => {
  const file = new File(['They said it.'], '../note.html', { type: 'text/html' });
  const attachment = await keepAttachment(file, '192.0.2.1');
  const tip = await send({ text: undefined, attachment });
  expect(tip.file).toMatchObject({ filename: 'note.html', mediaType: 'text/plain', size: 13 });
  await expect(send({ attachment })).rejects.toEqual(refusal('INVALID'));
  expect(await getTipFile(observer, tip.id)).toMatchObject({ mediaType: 'text/plain' });
  expect(await getTipFile(await createMember(db, { role: 'admin' }), tip.id)).toBeNull();
  await keepAttachment(file, '192.0.2.1');
  await removeUnsentFiles(new Date(Date.now() + 4 * 3_600_000));
  expect(await db.tipFile.count({ where: { tipId: null } })).toBe(0);
  expect(await db.tipFile.count({ where: { tipId: tip.id } })).toBe(1);
});

test('a tip does not let strangers be written to without end', async () => {
  for (let times = 0; times < 8; times += 1) await send({ email: 'victim@example.test' });
  expect(await sendMails(days(1))).toHaveLength(6);
});

import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { refusal } from '@/lib/testing/claim-in-progress';
import { days, editor, now, reviewer, send, sendMails, startTipDesk } from '@/lib/testing/tip-desk';
import { declineTips, mergeTips, reopenTips } from '@/lib/tips/mutations';
import { createClaim } from '@/prisma/factories';
import { keepAttachment } from './attachment-mutations';
import { forgetSenders } from './forgetting-mutations';
import { forgetAddress, withdrawTip } from './mutations';
import { getSubmission } from './queries';

startTipDesk();

const nothing = { text: null, link: null, linkKey: null, email: null, answer: null };

test('what tells of a person is deleted when its sender says so, at once', async () => {
  const tip = await send({ email: 'reader@example.test' });
  await forgetAddress({ token: tip.token });
  expect(await db.tip.findUnique({ where: { id: tip.id } })).toMatchObject({
    email: null,
    state: 'received',
  });
  expect(await sendMails(days(1))).toEqual([]);
  await withdrawTip({ token: tip.token }, now());
  await withdrawTip({ token: tip.token }, now());
  const row = await db.tip.findUniqueOrThrow({ where: { id: tip.id } });
  expect(row).toMatchObject({ ...nothing, state: 'withdrawn' });
  expect(row.senderKey).not.toBe(tip.senderKey);
  expect(await getSubmission(tip.token)).toMatchObject({ status: 'withdrawn', text: null });
  await expect(withdrawTip({ token: 'cut off' }, now())).rejects.toEqual(refusal('NOT_FOUND'));
});

test('what tells of a person is deleted so many days after the tip was settled, file included, and demand stays', async () => {
  const attachment = await keepAttachment(new File(['Words.'], 'a.txt'), '192.0.2.9');
  const [one, again, open] = [
    await send({ attachment }, '192.0.2.9'),
    await send({}, '192.0.2.9'),
    await send({}),
  ];
  const claim = await createClaim(db, { by: editor });
  await mergeTips(reviewer, { tipIds: [one.id, again.id], claimId: claim.id });
  await forgetSenders(days(89));
  expect(await db.tip.findUnique({ where: { id: one.id } })).toMatchObject({ text: one.text });
  await forgetSenders(days(91));
  for (const { id } of [one, again]) {
    const row = await db.tip.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ ...nothing, state: 'merged' });
    expect(row.senderKey).not.toBe(one.senderKey);
  }
  expect(await db.tipFile.count({ where: { tipId: one.id } })).toBe(0);
  expect((await db.claim.findUniqueOrThrow({ where: { id: claim.id } })).demand).toBe(1);
  expect(await db.tip.findUnique({ where: { id: open.id } })).toMatchObject({ text: open.text });
  await expect(reopenTips(reviewer, { tipIds: [one.id] })).rejects.toEqual(refusal('CONFLICT'));
  const event = await db.auditEvent.findFirstOrThrow({
    where: { action: 'tips.forgotten', teamId: editor.teamId },
  });
  expect(event).toMatchObject({ actorKind: 'system:forget_senders', after: { count: 2 } });
});

test('what tells of a person is deleted with a held tip that nobody looked at, and an address 30 days after its mail', async () => {
  const held = await send({ puzzle: undefined });
  const told = await send({ email: 'reader@example.test' });
  await declineTips(reviewer, { tipIds: [told.id], reason: 'other' });
  await sendMails(days(1));
  await forgetSenders(days(29));
  expect(await db.tip.findUnique({ where: { id: told.id } })).toMatchObject({
    email: 'reader@example.test',
  });
  await forgetSenders(days(32));
  expect(await db.tip.findUnique({ where: { id: told.id } })).toMatchObject({
    email: null,
    text: told.text,
  });
  expect(await db.tip.findUnique({ where: { id: held.id } })).toMatchObject({
    ...nothing,
    state: 'spam',
  });
});

test('the database refuses a forgotten tip with words', async () => {
  const tip = await send({});
  const data = { forgottenAt: now() };
  await expect(db.tip.update({ where: { id: tip.id }, data })).rejects.toThrow(/tip_forgotten/);
});

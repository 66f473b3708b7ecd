import { expect, test } from 'vitest';
import { forgetChallengers } from '@/lib/challenges/forgetting-mutations';
import { db } from '@/lib/db';
import { forgetSenders } from '@/lib/submissions/forgetting-mutations';
import { refusal } from '@/lib/testing/claim-in-progress';
import { days, editor, send, startTipDesk } from '@/lib/testing/tip-desk';
import { declineTips } from '@/lib/tips/mutations';
import {
  createChallenge,
  createDisposition,
  createReadableClaim,
} from '@/prisma/challenge-factories';
import { createMember } from '@/prisma/factories';
import { changeReaderSettings } from './mutations';
import { getKeptTimes, getReaderSettings } from './queries';

startTipDesk();

const times = { keepDays: 10, spamDays: 3, waitingDays: 40 };

test('admins choose the team and the days, the second of two saves is refused', async () => {
  const admin = await createMember(db, { role: 'admin' });
  const { version } = (await getReaderSettings(admin)) ?? { version: 0 };
  const input = { version, teamId: admin.teamId, ...times };
  await expect(changeReaderSettings(editor, input)).rejects.toEqual(refusal('FORBIDDEN'));
  const stranger = await createMember(db, { role: 'admin' });
  await expect(changeReaderSettings(admin, { ...input, teamId: stranger.teamId })).rejects.toEqual(
    refusal('NOT_FOUND'),
  );
  await changeReaderSettings(admin, input);
  expect(await getReaderSettings(admin)).toMatchObject({ team: { id: admin.teamId }, ...times });
  expect(await getKeptTimes()).toEqual(times);
  await expect(changeReaderSettings(admin, input)).rejects.toEqual(refusal('CONFLICT'));
});

test('the same days hold for tips and challenges', async () => {
  await db.readerSettings.update({ where: { id: 1 }, data: times });
  const by = await createMember(db, { role: 'editor', teamId: editor.teamId });
  const { id: claimId } = await createReadableClaim(db, { by });
  const tip = async () => (await send({ email: 'reader@example.test' })).id;
  const challenge = async (screening: 'passed' | 'held' = 'passed') => {
    const { id } = await createChallenge(db, { claimId, screening });
    await db.challengeContact.create({ data: { challengeId: id, email: 'a@example.test' } });
    return id;
  };
  const settled = { tip: await tip(), challenge: await challenge() };
  await declineTips(editor, { tipIds: [settled.tip], reason: 'other' });
  await createDisposition(db, { by: editor, challengeId: settled.challenge });
  const held = { tip: (await send({ puzzle: undefined })).id, challenge: await challenge('held') };
  const waiting = { tip: await tip(), challenge: await challenge() };
  /** Which of each pair still tells of its sender, the tip first. */
  const known = async (when: Date) => {
    await forgetSenders(when);
    await forgetChallengers(when);
    const isKnown = async (pair: typeof held) => [
      (await db.tip.count({ where: { id: pair.tip, NOT: { email: null, text: null } } })) > 0,
      (await db.challengeContact.count({ where: { challengeId: pair.challenge } })) > 0,
    ];
    const left = { settled: await isKnown(settled), held: await isKnown(held) };
    return { ...left, waiting: await hasAddress(waiting) };
  };
  const [all, none] = [
    [true, true],
    [false, false],
  ];
  expect(await known(days(2))).toEqual({ settled: all, held: all, waiting: all });
  expect(await known(days(4))).toEqual({ settled: all, held: none, waiting: all });
  expect(await known(days(11))).toEqual({ settled: none, held: none, waiting: all });
  expect(await known(days(41))).toEqual({ settled: none, held: none, waiting: none });
  expect(await db.tip.count({ where: { id: waiting.tip, text: null } })).toBe(0);
});

async function hasAddress({ tip, challenge }: { tip: string; challenge: string }) {
  return [
    (await db.tip.count({ where: { id: tip, email: { not: null } } })) > 0,
    (await db.challengeContact.count({ where: { challengeId: challenge } })) > 0,
  ];
}

test('the database takes no time that the form would not', async () => {
  const refused = [{ keepDays: 0 }, { keepDays: 366 }, { spamDays: 0 }, { waitingDays: 731 }];
  for (const data of refused) {
    await expect(db.readerSettings.update({ where: { id: 1 }, data })).rejects.toThrow(
      /reader_settings_/,
    );
  }
});

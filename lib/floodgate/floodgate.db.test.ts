import { beforeAll, beforeEach, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { refusal } from '@/lib/testing/claim-in-progress';
import { admit, countSending, removeSpentPuzzles } from './mutations';
import { solve } from './puzzle';
import { addressKey, digest, makePuzzle } from './queries';
import { floodgateSchema } from './schema';

const now = new Date('2026-11-21T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const calm = { addressKey: 'key', isBusy: false };

beforeAll(() => {
  settleEnvironment({ AUTH_SECRET: 'a secret of the tests, long enough' });
});
beforeEach(async () => {
  await db.rateLimit.deleteMany();
  await db.spentPuzzle.deleteMany();
});

async function solvedFields(form: 'tip' | 'challenge') {
  const puzzle = makePuzzle(form, now);
  const solution = (await solve(puzzle, { digest, isStopped: () => false })) ?? '';
  return floodgateSchema.parse({ puzzle, solution });
}
const sent = (
  fields: ReturnType<typeof floodgateSchema.parse>,
  { sending = calm, at = now } = {},
) => transaction((tx) => admit(tx, 'tip', fields, { sending, now: at }));

it('lets a solution in once, and holds what comes with it again', async () => {
  const fields = await solvedFields('tip');
  expect(await sent(fields)).toBeNull();
  expect(await sent(fields)).toBe('unsolved');
});

it('does not spend a puzzle whose form was not stored', async () => {
  const fields = await solvedFields('tip');
  const failing = transaction(async (tx) => {
    await admit(tx, 'tip', fields, { sending: calm, now });
    throw new Error('The tip could not be written.');
  });
  await expect(failing).rejects.toThrow('could not be written');
  expect(await sent(fields)).toBeNull();
});

it('counts a solution once, however many send it at the same time', async () => {
  const fields = await solvedFields('tip');
  const answers = await Promise.all(Array.from({ length: 6 }, () => sent(fields)));
  expect(answers.filter((answer) => answer === null)).toHaveLength(1);
});

it('holds what came without a solution, too late, or for another form', async () => {
  expect(await sent(floodgateSchema.parse({}))).toBe('unsolved');
  expect(await sent(floodgateSchema.parse({ puzzle: ['a', 'b'], solution: 7 }))).toBe('unsolved');
  expect(await sent(await solvedFields('tip'), { at: later(12) })).toBe('unsolved');
  expect(await sent(await solvedFields('challenge'))).toBe('unsolved');
});

it('holds as spam what is in the trap, and everything when too much comes', async () => {
  const fields = await solvedFields('tip');
  expect(await sent({ ...fields, subject: 'Buy' })).toBe('trap');
  expect(await sent(floodgateSchema.parse({ subject: ['a', 'b'] }))).toBe('trap');
  expect(await sent(fields, { sending: { ...calm, isBusy: true } })).toBe('busy');
});

it('takes twenty an hour from one network, whatever address of it is used', async () => {
  for (let times = 0; times < 20; times += 1) {
    const { isBusy } = await countSending('tip', `2001:db8:1:2::${times}`);
    expect(isBusy).toBe(false);
  }
  await expect(countSending('tip', '2001:db8:1:2:ffff::')).rejects.toEqual(refusal('LIMITED'));
  await countSending('tip', '2001:db8:1:3::1');
  await countSending('challenge', '2001:db8:1:2::1');
});

it('says from the two hundredth on that it is busy, and takes two thousand', async () => {
  const all = { key: 'tip-all:all', expire: BigInt(Date.now() + 60_000) };
  await db.rateLimit.create({ data: { ...all, points: 199 } });
  expect(await countSending('tip', '192.0.2.1')).toMatchObject({ isBusy: false });
  expect(await countSending('tip', '192.0.2.1')).toMatchObject({ isBusy: true });
  await db.rateLimit.update({ where: { key: all.key }, data: { points: 2000 } });
  await expect(countSending('tip', '192.0.2.1')).rejects.toEqual(refusal('LIMITED'));
});

it('keeps no address, and tells two of them apart', async () => {
  await countSending('tip', '192.0.2.77');
  const keys = await db.rateLimit.findMany({ select: { key: true } });
  expect(JSON.stringify(keys)).not.toContain('192.0.2');
  expect(addressKey('192.0.2.77')).toHaveLength(22);
  expect(addressKey('192.0.2.77')).not.toBe(addressKey('192.0.2.78'));
  expect(addressKey('2001:db8::1')).toBe(addressKey('2001:db8:0:0:1::'));
});

it('forgets puzzles that are too old to be solved', async () => {
  await sent(await solvedFields('tip'));
  await removeSpentPuzzles(later(11));
  expect(await db.spentPuzzle.count()).toBe(1);
  await removeSpentPuzzles(later(12));
  expect(await db.spentPuzzle.count()).toBe(0);
});

import { expect, test } from 'vitest';
import { createMember } from '@/prisma/factories';
import { isDatabaseAway } from './database-away';
import { db, type Tx, transaction } from './db';

const lock = (tx: Tx, id: string) =>
  tx.$queryRaw`SELECT id::text FROM team WHERE id = ${id}::uuid FOR UPDATE`;

test('of two transactions that wait for one another, one is tried again and both go through', async () => {
  const [one, other] = [await createMember(db), await createMember(db)].map(({ teamId }) => teamId);
  if (!one || !other) throw new Error('There are two teams.');
  const held = { first: Promise.withResolvers<void>(), second: Promise.withResolvers<void>() };
  let tries = 0;
  const cross = (mine: string, theirs: string, me: 'first' | 'second') =>
    transaction(async (tx) => {
      tries += 1;
      await lock(tx, mine);
      held[me].resolve();
      await held[me === 'first' ? 'second' : 'first'].promise;
      await lock(tx, theirs);
      return me;
    });
  const done = Promise.all([cross(one, other, 'first'), cross(other, one, 'second')]);
  expect(await done).toEqual(['first', 'second']);
  expect(tries).toBe(3);
});

test('who waits for a row for too long is sent away, and may come again', async () => {
  const { teamId: id } = await createMember(db);
  const [{ lock_timeout: limit } = { lock_timeout: '' }] = await db.$queryRaw<
    { lock_timeout: string }[]
  >`SHOW lock_timeout`;
  expect(limit).toBe('15s');
  const waits = {
    raw: (tx: Tx) => lock(tx, id),
    model: (tx: Tx) => tx.team.update({ where: { id }, data: { name: 'Late' } }),
  };
  await transaction(async (held) => {
    await lock(held, id);
    for (const wait of Object.values(waits)) {
      const late = transaction(async (tx) => {
        await tx.$executeRaw`SET LOCAL lock_timeout = '20ms'`;
        await wait(tx);
      });
      const error = await late.then(
        () => null,
        (reason: unknown) => reason,
      );
      expect([error, isDatabaseAway(error)]).toEqual([expect.any(Error), true]);
    }
  });
});

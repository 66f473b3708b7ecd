import { expect, test } from 'vitest';
import { createMember } from '@/prisma/factories';
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

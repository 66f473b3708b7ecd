import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent, recordEvents } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { db, pool, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { runSql } from '@/lib/testing/database';
import { createClaim, createMember } from '@/prisma/factories';
import type { Batch } from './events';
import { removeForeignEvents, removeOldEvents } from './mutations';
import { formatPosition, type Position, parsePosition } from './position';
import { MOST_AT_ONCE, readBatch, readMissed, readPosition } from './queries';

let mara: Member;
const writers: Client[] = [];

beforeAll(async () => {
  for (let index = 0; index < 4; index += 1) {
    const client = new Client({ connectionString: env.DATABASE_URL });
    await client.connect();
    writers.push(client);
  }
});
afterAll(async () => {
  await Promise.all(writers.map((client) => client.end()));
});
beforeEach(async () => {
  mara = await createMember(db, { name: 'Mara' });
});

const writer = (index: number): Client => writers[index % writers.length] as Client;

const INSERT = `INSERT INTO audit_event (id, team_id, actor_kind, action, subject_kind, subject_id)
  VALUES (gen_random_uuid(), $1, 'test', $2, 'claim', gen_random_uuid())`;
const write = (client: Client | typeof db, kind: string) =>
  (client as Client).query(INSERT, [mara.teamId, kind]);

/** What the team of the test is told by one reading, and where that leads. */
async function read(position: Position): Promise<{ kinds: string[]; batch: Batch }> {
  const batch = await readBatch(pool(), position.seen);
  if (!batch) throw new Error('The position is from the future.');
  const own = batch.rows.filter(({ teamId }) => teamId === mara.teamId);
  return { kinds: own.map(({ event }) => event.kind), batch };
}

const missed = async (since: Position, filter = {}) => {
  const { rows } = await readMissed(mara, since, filter);
  return rows?.map(({ event }) => event.kind) ?? null;
};

describe('reading by snapshot', () => {
  it('tells what a mutation wrote, and of what', async () => {
    const start = await readPosition();
    const claim = await createClaim(db, { by: mara });
    await transaction((tx) =>
      recordEvent(tx, mara, {
        ...{ action: 'claim.edited', claimId: claim.id },
        ...{ subject: { kind: 'claim', id: claim.id }, after: { statement: 'Not for everybody.' } },
      }),
    );
    const { batch } = await read(start);
    expect(batch.rows.map(({ event }) => event)).toEqual([
      {
        ...{ kind: 'claim.edited', subject: { kind: 'claim', id: claim.id } },
        ...{ claim: { id: claim.id, number: claim.number }, documentId: null },
        ...{ by: { id: mara.userId, name: 'Mara' }, at: expect.stringMatching(/Z$/) },
      },
    ]);
  });

  it('tells a transaction that began first and ended last, and nothing of one that was rolled back', async () => {
    const start = await readPosition();
    for (const index of [0, 1, 2]) await writer(index).query('BEGIN');
    await write(writer(0), 'slow');
    await write(writer(1), 'quick');
    await write(writer(2), 'undone');
    await writer(1).query('COMMIT');
    const first = await read(start);
    expect(first.kinds).toEqual(['quick']);
    await writer(2).query('ROLLBACK');
    await writer(0).query('COMMIT');
    const second = await read(first.batch.after);
    expect(second.kinds).toEqual(['slow']);
    expect((await read(second.batch.after)).kinds).toEqual([]);
  });

  it('counts what a savepoint wrote with its transaction', async () => {
    const start = await readPosition();
    await writer(0).query('BEGIN');
    await writer(0).query('SAVEPOINT one');
    await write(writer(0), 'kept');
    await writer(0).query('SAVEPOINT two');
    await write(writer(0), 'taken back');
    await writer(0).query('ROLLBACK TO two');
    expect((await read(start)).kinds).toEqual([]);
    await writer(0).query('COMMIT');
    expect((await read(start)).kinds).toEqual(['kept']);
  });

  it('tells every committed event once to a reader in any history, and the rest of it after any id', async () => {
    const step = fc.record({
      who: fc.nat(3),
      what: fc.constantFrom('write', 'write', 'commit', 'rollback', 'read'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (history) => {
        const start = await readPosition();
        const open = new Map<number, string[]>();
        const due: string[] = [];
        const ids: { id: string; told: number }[] = [{ id: formatPosition(start), told: 0 }];
        const told: string[] = [];
        let position = start;
        const look = async () => {
          const { kinds, batch } = await read(position);
          position = batch.after;
          told.push(...kinds);
          ids.push({ id: formatPosition(position), told: told.length });
        };
        const end = async (who: number, how: 'COMMIT' | 'ROLLBACK') => {
          if (!open.has(who)) return;
          await writer(who).query(how);
          if (how === 'COMMIT') due.push(...(open.get(who) ?? []));
          open.delete(who);
        };
        for (const { who, what } of history) {
          if (what === 'read') await look();
          else if (what === 'commit') await end(who, 'COMMIT');
          else if (what === 'rollback') await end(who, 'ROLLBACK');
          else {
            if (!open.has(who)) await writer(who).query('BEGIN');
            const kind = randomUUID();
            open.set(who, [...(open.get(who) ?? []), kind]);
            await write(writer(who), kind);
          }
        }
        for (const who of [...open.keys()]) await end(who, 'COMMIT');
        await look();
        expect(told.toSorted()).toEqual(due.toSorted());
        for (const { id, told: before } of ids) {
          const since = parsePosition(id);
          const rest = since && (await missed(since));
          expect(rest?.toSorted()).toEqual(told.slice(before).toSorted());
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what was missed', () => {
  it('is told to the team only, and what concerns one person to them only', async () => {
    const start = await readPosition();
    const jonas = await createMember(db, { teamId: mara.teamId });
    const stranger = await createMember(db, { role: 'admin' });
    await write(writer(0), 'for all');
    await runSql(
      String(env.DATABASE_URL),
      `INSERT INTO live_event (team_id, user_id, kind, subject_kind, subject_id)
       VALUES ($1, $2, 'for jonas', 'notification', gen_random_uuid())`,
      [mara.teamId, jonas.userId],
    );
    const kinds = async (member: Member) =>
      (await readMissed(member, start, {})).rows?.map(({ event }) => event.kind);
    expect(await kinds(mara)).toEqual(['for all']);
    expect(await kinds(jonas)).toEqual(['for all', 'for jonas']);
    expect(await kinds(stranger)).toEqual([]);
  });

  it('is narrowed to a claim or a document', async () => {
    const start = await readPosition();
    const claim = await createClaim(db, { by: mara });
    const documentId = randomUUID();
    const subject = { kind: 'evidence', id: randomUUID() };
    await transaction((tx) =>
      recordEvents(tx, mara, [
        { action: 'of claim', subject, claimId: claim.id },
        { action: 'of document', subject, documentId },
        { action: 'of neither', subject },
      ]),
    );
    expect(await missed(start, { claim: claim.id })).toEqual(['of claim']);
    expect(await missed(start, { document: documentId })).toEqual(['of document']);
    expect(await missed(start, { claim: claim.id, document: documentId })).toHaveLength(2);
  });

  it('goes on in the middle of a batch', async () => {
    const start = await readPosition();
    await transaction((tx) =>
      recordEvents(
        tx,
        mara,
        ['one', 'two', 'three'].map((action) => ({
          action,
          subject: { kind: 'claim', id: randomUUID() },
        })),
      ),
    );
    const { batch } = await read(start);
    const [, two] = batch.rows;
    const within = { ...batch.after, part: { before: batch.before, row: two?.row ?? 0n } };
    expect(await missed(within)).toEqual(['three']);
  });

  it('is not told when it is too much, too old or of another cluster', async () => {
    const start = await readPosition();
    await transaction((tx) =>
      recordEvents(
        tx,
        mara,
        Array.from({ length: MOST_AT_ONCE + 1 }, () => ({
          action: 'imported',
          subject: { kind: 'claim', id: randomUUID() },
        })),
      ),
    );
    expect(await missed(start)).toBeNull();
    expect((await read(start)).batch.flooded).toEqual(new Set([mara.teamId]));
    expect(await missed({ ...start, seconds: start.seconds - 2 * 86_400 })).toBeNull();
    expect(await missed({ ...start, cluster: '1' })).toBeNull();
    const future = parsePosition(`${start.cluster}-${start.seconds}-900000000:900000000:`);
    expect(future && (await missed(future))).toBeNull();
    expect(future && (await readBatch(pool(), future.seen))).toBeNull();
  });
});

describe('the table of events', () => {
  const kinds = async () =>
    (await db.liveEvent.findMany({ where: { teamId: mara.teamId } })).map(({ kind }) => kind);

  it('loses what is two days old, and screens that were left', async () => {
    await write(writer(0), 'old');
    await db.liveEvent.updateMany({
      where: { kind: 'old' },
      data: { at: new Date(Date.now() - 49 * 3_600_000) },
    });
    await write(writer(0), 'new');
    const screenId = randomUUID();
    const seenAt = new Date(Date.now() - 2 * 3_600_000);
    await db.presence.create({
      data: { screenId, teamId: mara.teamId, userId: mara.userId, seenAt },
    });
    await removeOldEvents();
    expect(await kinds()).toEqual(['new']);
    expect(await db.presence.count({ where: { screenId } })).toBe(0);
  });

  it('loses what came from a cluster that counts further', async () => {
    await write(writer(0), 'ours');
    await runSql(
      String(env.DATABASE_URL),
      `INSERT INTO live_event (transaction_id, team_id, kind, subject_kind, subject_id)
       VALUES ('900000000', $1, 'theirs', 'claim', gen_random_uuid())`,
      [mara.teamId],
    );
    await removeForeignEvents();
    expect(await kinds()).toEqual(['ours']);
  });

  it('says whose cluster it is, which any user of the database may ask', async () => {
    expect((await readPosition()).cluster).toMatch(/^\d{10,}$/);
    const answer = await pool().query(
      `SELECT has_function_privilege('public', 'pg_control_system()', 'execute') AS may`,
    );
    expect(answer.rows).toEqual([{ may: true }]);
  });
});

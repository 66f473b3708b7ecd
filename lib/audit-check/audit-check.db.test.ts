import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeCheckpoint } from '@/lib/checkpoints/mutations';
import { db } from '@/lib/db';
import { ownDataDirectory, recordSome, tamper } from '@/lib/testing/audit-log';
import { createMember } from '@/prisma/factories';
import { checkAuditLog } from './queries';

let directory: Awaited<ReturnType<typeof ownDataDirectory>>;
/** Ids of the events of this test, in the order of the log; the first one's place. */
let ids: string[];
let first: number;

beforeAll(async () => {
  directory = await ownDataDirectory();
});
afterAll(() => directory.remove());

/** A fresh log, as the owner of a database can have one: what a test broke is not the next one's. */
beforeEach(async () => {
  for (const table of [
    'audit_checkpoint',
    'audit_node',
    'audit_leaf',
    'audit_waiting',
    'audit_event',
  ])
    await tamper(table, `DELETE FROM ${table}`);
  const by = await createMember(db);
  ids = await recordSome(by, 9);
  await makeCheckpoint();
  ids.push(...(await recordSome(by, 4)));
  await makeCheckpoint();
  first = await indexOf(ids[0]);
});

const indexOf = async (eventId = '') =>
  Number((await db.auditLeaf.findUniqueOrThrow({ where: { eventId } })).index);

/** Checks in stretches of three, so that each fault has to be found across them. */
const check = () => checkAuditLog(undefined, 3);

test('an untouched log holds, whatever was written since', async () => {
  await recordSome(await createMember(db), 2);
  const report = await check();
  expect(report).toMatchObject({ faults: [], more: 0, checkpoints: 2, entries: first + 13 });
  expect(report.waiting).toBeGreaterThanOrEqual(2);
});

test('progress is told up to the last entry', async () => {
  const told: [number, number][] = [];
  const { entries } = await checkAuditLog((done, total) => told.push([done, total]), 5);
  expect(told.at(-1)).toEqual([entries, entries]);
  expect(told.length).toBe(Math.ceil(entries / 5));
});

describe('names the first bad entry when the owner of the database', () => {
  const find = async () => (await check()).faults[0];

  test('changes what an event says', async () => {
    await tamper(
      'audit_event',
      `UPDATE audit_event SET after = '{"title":"Other"}' WHERE id = '${ids[4]}'`,
    );
    expect(await find()).toMatchObject({ part: 'entry', index: first + 4, eventId: ids[4] });
  });

  test('changes who did it', async () => {
    await tamper(
      'audit_event',
      `UPDATE audit_event SET actor_id = gen_random_uuid() WHERE id = '${ids[2]}'`,
    );
    expect(await find()).toMatchObject({ part: 'entry', index: first + 2, eventId: ids[2] });
  });

  test('changes when it was, by a millisecond', async () => {
    await tamper(
      'audit_event',
      `UPDATE audit_event SET at = at + interval '1 ms' WHERE id = '${ids[12]}'`,
    );
    expect(await find()).toMatchObject({ part: 'entry', index: first + 12 });
  });

  test('removes an event', async () => {
    await tamper('audit_event', `DELETE FROM audit_event WHERE id = '${ids[5]}'`);
    const fault = await find();
    expect(fault).toMatchObject({ part: 'entry', index: first + 5, eventId: ids[5] });
    expect(fault?.sentence).toContain('was removed');
  });

  test('removes an entry from the middle', async () => {
    await tamper('audit_leaf', `DELETE FROM audit_leaf WHERE event_id = '${ids[6]}'`);
    expect(await find()).toMatchObject({ part: 'entry', index: first + 6 });
  });

  test('cuts off the end of the log', async () => {
    await tamper('audit_leaf', `DELETE FROM audit_leaf WHERE event_id = '${ids[12]}'`);
    const { faults } = await check();
    expect(faults.find(({ part }) => part === 'checkpoint')).toMatchObject({ index: first + 12 });
    expect(faults.find(({ part }) => part === 'event')).toMatchObject({ eventId: ids[12] });
  });

  test('changes an event and its leaf alike', async () => {
    await tamper(
      'audit_leaf',
      `UPDATE audit_leaf SET hash = sha256('x') WHERE event_id = '${ids[3]}'`,
    );
    expect(await find()).toMatchObject({ part: 'entry', index: first + 3 });
    const { faults } = await check();
    expect(faults.some(({ part }) => part === 'node')).toBe(true);
    expect(faults.filter(({ part }) => part === 'checkpoint')).toHaveLength(2);
  });

  test('swaps two events', async () => {
    const [one, other] = [ids[1], ids[7]];
    await tamper(
      'audit_leaf',
      `UPDATE audit_leaf SET event_id = gen_random_uuid() WHERE event_id = '${one}'`,
    );
    await tamper(
      'audit_leaf',
      `UPDATE audit_leaf SET event_id = '${one}' WHERE event_id = '${other}'`,
    );
    await tamper(
      'audit_leaf',
      `UPDATE audit_leaf SET event_id = '${other}' WHERE index = ${first + 1}`,
    );
    const { faults } = await check();
    expect(faults.filter(({ part }) => part === 'entry').map(({ index }) => index)).toEqual([
      first + 1,
      first + 7,
    ]);
  });

  test('changes a node', async () => {
    await tamper(
      'audit_node',
      `UPDATE audit_node SET hash = sha256('x') WHERE level = 2 AND index = 1`,
    );
    expect(await find()).toMatchObject({ part: 'node', index: 4 });
  });

  test('changes a root and what was signed', async () => {
    const size = first + 9;
    await tamper(
      'audit_checkpoint',
      `UPDATE audit_checkpoint SET root = sha256('x') WHERE size = ${size}`,
    );
    const { faults } = await check();
    expect(faults.map(({ index }) => index)).toEqual([size, size]);
    expect(faults[0]?.sentence).toContain('what was signed is not what is stored');
    expect(faults[1]?.sentence).toContain('not to');
  });

  test('changes a signature', async () => {
    await tamper(
      'audit_checkpoint',
      `UPDATE audit_checkpoint SET note = replace(note, '— ', '— x') WHERE size = ${first + 13}`,
    );
    expect(await find()).toMatchObject({ part: 'checkpoint', index: first + 13 });
  });

  test('writes an event past the log', async () => {
    const [id] = await recordSome(await createMember(db), 1);
    await tamper('audit_waiting', `DELETE FROM audit_waiting WHERE event_id = '${id}'`);
    expect(await find()).toMatchObject({ part: 'event', eventId: id });
  });
});

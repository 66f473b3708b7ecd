import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entryText, leafOf, toEntry } from '@/lib/audit-log/entry';
import { enterWaiting } from '@/lib/audit-log/mutations';
import { readRoot, readSize } from '@/lib/audit-log/tree-queries';
import { db, transaction } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { verifyConsistency, verifyInclusion } from '@/lib/merkle/verify';
import { ownDataDirectory, recordSome } from '@/lib/testing/audit-log';
import { createMember } from '@/prisma/factories';
import { endOwnKeys, ensureSigningKey, keyFile, keyFolder } from './key-mutations';
import { makeCheckpoint } from './mutations';
import { verifySignedNote } from './note';
import { getAuditProof } from './proof-queries';
import { getLatestCheckpoint, listCheckpoints, listPublicKeys } from './queries';
import { parseVerifierKey, type VerifierKey } from './verifier-key';

let directory: Awaited<ReturnType<typeof ownDataDirectory>>;
beforeEach(async () => {
  directory = await ownDataDirectory();
});
afterEach(() => directory.remove());

/** The published keys, read back from their lines as a reader would. */
async function readersKeys(): Promise<VerifierKey[]> {
  const lines = await listPublicKeys();
  const keys = await Promise.all(lines.map(({ verifierKey }) => parseVerifierKey(verifierKey)));
  return keys.filter((key) => key !== null);
}

describe('entering the log', () => {
  test('every event enters once, in the order in which they were written', async () => {
    await enterWaiting();
    const start = await readSize();
    const ids = await recordSome(await createMember(db), 7);
    await enterWaiting(3);
    const leaves = await db.auditLeaf.findMany({
      where: { eventId: { in: ids } },
      orderBy: { index: 'asc' },
    });
    expect(leaves.map(({ eventId }) => eventId)).toEqual(ids);
    expect(leaves.at(-1)?.index).toBe(BigInt(await readSize()) - 1n);
    expect(Number(leaves[0]?.index)).toBeGreaterThanOrEqual(start);
    expect(await db.auditWaiting.count({ where: { eventId: { in: ids } } })).toBe(0);
  });

  test('what commits late enters late, and is not lost', async () => {
    const by = await createMember(db);
    let late = '';
    await transaction(async (tx) => {
      const { id } = await tx.auditEvent.create({
        data: { actorKind: 'member', action: 'x', subjectKind: 'x', subjectId: by.userId },
        select: { id: true },
      });
      late = id;
      const [after] = await recordSome(by, 1);
      await enterWaiting();
      expect(await db.auditLeaf.count({ where: { eventId: after } })).toBe(1);
      expect(await db.auditLeaf.count({ where: { eventId: late } })).toBe(0);
    });
    await enterWaiting();
    expect(await db.auditLeaf.count({ where: { eventId: late } })).toBe(1);
  });

  test('several processes at once make one log', async () => {
    const ids = await recordSome(await createMember(db), 20);
    await Promise.all([enterWaiting(4), enterWaiting(5), enterWaiting(6), makeCheckpoint()]);
    await enterWaiting();
    const [row] = await db.$queryRaw<{ whole: boolean }[]>`
      SELECT count(*) = max(index) + 1 AS whole FROM audit_leaf`;
    expect(row?.whole).toBe(true);
    expect(await db.auditLeaf.count({ where: { eventId: { in: ids } } })).toBe(20);
  });

  test('the database computes the same roots', async () => {
    await recordSome(await createMember(db), 3);
    await enterWaiting();
    const size = await readSize();
    for (let of = 0; of <= size; of += 1) {
      const [row] = await db.$queryRaw<
        { root: string }[]
      >`SELECT encode(audit_root(${of}::bigint), 'hex') AS root`;
      expect(row?.root).toBe(await readRoot(db, of));
    }
  });
});

describe('the database refuses', () => {
  test.each([
    [
      'an entry at another place',
      `INSERT INTO audit_leaf SELECT max(index) + 2, gen_random_uuid(), sha256('x') FROM audit_leaf`,
    ],
    [
      'an entry that is no event',
      `INSERT INTO audit_leaf SELECT max(index) + 1, gen_random_uuid(), sha256('x') FROM audit_leaf`,
    ],
    ['a changed entry', `UPDATE audit_leaf SET hash = sha256('x')`],
    ['a removed entry', 'DELETE FROM audit_leaf'],
    ['an emptied log', 'TRUNCATE audit_leaf'],
    ['a node of its own', `INSERT INTO audit_node VALUES (1, 1000000, sha256('x'))`],
    ['a changed node', `UPDATE audit_node SET hash = sha256('x')`],
    ['emptied nodes', 'TRUNCATE audit_node'],
    [
      'a checkpoint with another root',
      `INSERT INTO audit_checkpoint SELECT max(size) + 1, sha256('x'), '', max(key_id) FROM audit_checkpoint`,
    ],
    [
      'an earlier checkpoint',
      `INSERT INTO audit_checkpoint SELECT 1, audit_root(1), '', max(key_id) FROM audit_checkpoint`,
    ],
    ['a changed checkpoint', `UPDATE audit_checkpoint SET note = ''`],
    ['a removed checkpoint', 'DELETE FROM audit_checkpoint'],
    ['emptied checkpoints', 'TRUNCATE audit_checkpoint'],
    ['another key under the same id', `UPDATE signing_key SET public_key = sha256('x')`],
    ['a removed key', 'DELETE FROM signing_key'],
    ['an event that waits no more without having entered', 'DELETE FROM audit_waiting'],
    ['a queue that is emptied', 'TRUNCATE audit_waiting'],
  ])('%s', async (_, statement) => {
    const by = await createMember(db);
    await recordSome(by, 3);
    await makeCheckpoint();
    await recordSome(by, 1);
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(
      /never changes|audit log|checkpoint|signing key/,
    );
  });
});

describe('checkpoints', () => {
  test('are signed so that a reader with the public keys can tell', async () => {
    await recordSome(await createMember(db), 2);
    const size = await makeCheckpoint();
    const latest = await getLatestCheckpoint();
    expect(latest).toMatchObject({
      size,
      origin: '127.0.0.1:3000',
      root: await readRoot(db, size ?? 0),
    });
    const verified = await verifySignedNote(latest?.note ?? '', await readersKeys());
    expect(verified?.text).toMatch(new RegExp(`^127\\.0\\.0\\.1:3000\\n${size}\\n`));
  });

  test('are made only when something was written', async () => {
    await recordSome(await createMember(db), 1);
    expect(await makeCheckpoint()).not.toBeNull();
    expect(await makeCheckpoint()).toBeNull();
  });

  test('are listed with proofs that each only adds to the one before', async () => {
    const by = await createMember(db);
    for (const count of [1, 4, 2, 9, 3]) {
      await recordSome(by, count);
      await makeCheckpoint();
    }
    const all: Awaited<ReturnType<typeof listCheckpoints>>['items'] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listCheckpoints({ limit: 2, cursor });
      all.push(...page.items);
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(all.length).toBeGreaterThanOrEqual(5);
    for (const [at, { size, root, consistency }] of all.entries()) {
      const before = all[at + 1];
      expect(consistency.from).toBe(before?.size ?? 0);
      const from = { size: consistency.from, root: before?.root ?? (await readRoot(db, 0)) };
      expect(await verifyConsistency({ from, to: { size, root }, path: consistency.path })).toBe(
        true,
      );
    }
    await expect(listCheckpoints({ limit: 2, cursor: 'x' })).rejects.toThrow('cursor');
  });
});

describe('keys', () => {
  test('are files that only their owner reads, in a folder that nobody else opens', async () => {
    const { id } = await transaction(ensureSigningKey);
    expect((await stat(keyFile(id))).mode & 0o777).toBe(0o600);
    expect((await stat(keyFolder())).mode & 0o777).toBe(0o700);
    expect(await readdir(join(directory.directory, 'keys'))).toEqual([`checkpoint-${id}.pem`]);
    expect((await transaction(ensureSigningKey)).id).toBe(id);
  });

  test('of several processes sign one log', async () => {
    const by = await createMember(db);
    const made: string[] = [];
    const others = [directory];
    for (let process = 0; process < 2; process += 1) {
      others.push(await ownDataDirectory());
      await recordSome(by, 1);
      await makeCheckpoint();
      made.push((await db.auditCheckpoint.findFirstOrThrow({ orderBy: { size: 'desc' } })).keyId);
    }
    expect(new Set(made).size).toBe(2);
    const keys = await readersKeys();
    for (const { note } of (await listCheckpoints({ limit: 2 })).items)
      expect(await verifySignedNote(note, keys)).not.toBeNull();
    await Promise.all(others.map(({ remove }) => remove()));
  });

  test('end with the address they sign for; what they signed stays good', async () => {
    await recordSome(await createMember(db), 1);
    await makeCheckpoint();
    const before = await getLatestCheckpoint();
    const { id } = await transaction(ensureSigningKey);
    settleEnvironment({ ASSAY_URL: 'https://facts.example/desk' });
    const other = await transaction(ensureSigningKey);
    settleEnvironment({ ASSAY_URL: 'http://127.0.0.1:3000' });
    expect(other).toMatchObject({ name: 'facts.example/desk' });
    expect((await listPublicKeys()).find((key) => key.id === id)?.until).not.toBeNull();
    expect(await verifySignedNote(before?.note ?? '', await readersKeys())).not.toBeNull();
  });

  test('are changed when asked, and a file that is none is passed over', async () => {
    const { id } = await transaction(ensureSigningKey);
    expect(await transaction(endOwnKeys)).toEqual([id]);
    const next = await transaction(ensureSigningKey);
    expect(next.id).not.toBe(id);
    await writeFile(keyFile(next.id), 'no key');
    expect((await transaction(ensureSigningKey)).id).not.toBe(next.id);
  });
});

describe('proofs', () => {
  test('of an entry are asked for by its leaf, and hold', async () => {
    const [id = ''] = await recordSome(await createMember(db), 5);
    await makeCheckpoint();
    await recordSome(await createMember(db), 5);
    await makeCheckpoint();
    const row = await db.auditEvent.findUniqueOrThrow({ where: { id } });
    const leaf = await leafOf(JSON.parse(entryText(toEntry(row))));
    const proof = await getAuditProof(leaf);
    expect(proof).toMatchObject({ digest: leaf, waiting: 0 });
    const [found] = proof?.entries ?? [];
    if (!found) throw expect.fail();
    const { index, path, checkpoint } = found;
    // What happened in a team is not told to who has nothing but a hash of it.
    expect(found.entry).toBeNull();
    expect(
      await verifyInclusion({ leaf, index, path, size: checkpoint.size, root: checkpoint.root }),
    ).toBe(true);
    expect(await verifySignedNote(checkpoint.note, await readersKeys())).not.toBeNull();
  });

  test('are none of what is not in the log', async () => {
    expect(await getAuditProof('ab'.repeat(32))).toBeNull();
  });
});

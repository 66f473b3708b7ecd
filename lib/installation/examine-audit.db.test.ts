import { chmod, rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { endOwnKeys, ensureSigningKey, keyFile } from '@/lib/checkpoints/key-mutations';
import { makeCheckpoint } from '@/lib/checkpoints/mutations';
import { db, pool, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { ownDataDirectory, recordSome, tamper } from '@/lib/testing/audit-log';
import { createMember } from '@/prisma/factories';
import { examineAuditLog, examineSigningKey } from './examine-audit';

let directory: Awaited<ReturnType<typeof ownDataDirectory>>;
beforeAll(async () => {
  directory = await ownDataDirectory();
});
afterAll(() => directory.remove());
beforeEach(async () => {
  await recordSome(await createMember(db), 2);
  await makeCheckpoint();
});

test('events of more than an hour ago that nobody signed are a fault', async () => {
  expect(await examineAuditLog(pool())).toMatchObject({ well: true });
  const [id] = await recordSome(await createMember(db), 1);
  expect(await examineAuditLog(pool())).toMatchObject({ well: true });
  await tamper(
    'audit_event',
    `UPDATE audit_event SET at = at - interval '2 hours' WHERE id = '${id}'`,
  );
  expect(await examineAuditLog(pool())).toMatchObject({ well: false });
  await makeCheckpoint();
  expect(await examineAuditLog(pool())).toMatchObject({ well: true });
});

test('a key that is missing or that others may read is a fault, with what to do', async () => {
  const { id } = await transaction(ensureSigningKey);
  expect(await examineSigningKey(env, pool())).toMatchObject({ well: true });
  await chmod(keyFile(id), 0o640);
  expect(await examineSigningKey(env, pool())).toMatchObject({ well: false });
  await rm(keyFile(id));
  const finding = await examineSigningKey(env, pool());
  expect(finding).toMatchObject({ well: false });
  expect(finding.advice).toContain(id);
});

test('a key that was ended is looked for no more', async () => {
  await transaction(ensureSigningKey);
  await recordSome(await createMember(db), 1);
  await makeCheckpoint();
  await transaction(endOwnKeys);
  expect(await examineSigningKey(env, pool())).toMatchObject({ well: true });
});

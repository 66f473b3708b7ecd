import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { db, transaction } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';

/** A data directory of its own, so that keys are made there; answers its path and what removes it. */
export async function ownDataDirectory() {
  const directory = await mkdtemp(join(tmpdir(), 'assay-keys-'));
  settleEnvironment({ ASSAY_DATA_DIR: directory });
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

/** Writes as many events of a member, one after the other; answers their ids in their order. */
export async function recordSome(by: Member, count: number): Promise<string[]> {
  const subjects = Array.from({ length: count }, () => crypto.randomUUID());
  for (const [nth, id] of subjects.entries()) {
    await transaction((tx) =>
      recordEvent(tx, by, {
        action: 'document.corrected',
        subject: { kind: 'document', id },
        before: { title: 'Städte', order: [nth, 1.5e-7, null] },
        after: { title: '城市 \u2028 "x"', nested: { b: true, a: nth } },
      }),
    );
  }
  const rows = await db.auditEvent.findMany({
    where: { subjectId: { in: subjects } },
    select: { id: true },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ id }) => id);
}

/** Does what a trigger refuses, as the owner of the database can. */
export async function tamper(table: string, statement: string): Promise<void> {
  await db.$transaction([
    db.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`),
    db.$executeRawUnsafe(statement),
    db.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER USER`),
  ]);
}

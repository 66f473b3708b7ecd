import 'server-only';
import { enterWaiting, lockLog } from '@/lib/audit-log/mutations';
import { readRoot, readSize } from '@/lib/audit-log/tree-queries';
import { type Tx, transaction } from '@/lib/db';
import { formatCheckpoint } from './checkpoint';
import { ensureSigningKey } from './key-mutations';
import { signNote } from './signing';

/**
 * Lets every waiting event enter the audit log, then signs what it comes to. Answers the size of the checkpoint; null when
 * the log is as the last one says.
 */
export async function makeCheckpoint(): Promise<number | null> {
  await enterWaiting();
  return transaction(signLog);
}

async function signLog(tx: Tx): Promise<number | null> {
  await lockLog(tx);
  const size = await readSize(tx);
  const latest = await tx.auditCheckpoint.findFirst({
    select: { size: true },
    orderBy: { size: 'desc' },
  });
  if (size <= Number(latest?.size ?? 0)) return null;
  const root = await readRoot(tx, size);
  const { id: keyId, name, key } = await ensureSigningKey(tx);
  const note = await signNote(formatCheckpoint({ origin: name, size, root }), name, key);
  await tx.auditCheckpoint.create({
    data: { size, root: Buffer.from(root, 'hex'), note, keyId },
  });
  return size;
}

import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { carryPassages } from '@/lib/placements/mutations';
import { createVersion } from '@/prisma/factories';

/** Another version of a document, made as the product makes it: its passages are carried in the same transaction. */
export function captureText(by: Member, document: { id: string }, text: string) {
  const work = async (tx: Tx) => {
    const version = await createVersion(tx, { by, document, text });
    const fates = await carryPassages(tx, by, { documentId: document.id, versionId: version.id });
    return { version, fates };
  };
  // As long as a capture of thousands of passages may take on a busy machine.
  return transaction(work, { timeoutMs: 120_000 });
}

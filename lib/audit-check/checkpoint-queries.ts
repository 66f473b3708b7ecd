import 'server-only';
import { parseCheckpoint } from '@/lib/checkpoints/checkpoint';
import { verifySignedNote } from '@/lib/checkpoints/note';
import { toVerifierKey, type VerifierKey } from '@/lib/checkpoints/verifier-key';
import { db } from '@/lib/db';
import { toHex } from '@/lib/merkle/hash';
import type { Faults } from './fault';

/** Every public key that the database names. */
export async function readKeys(): Promise<VerifierKey[]> {
  const rows = await db.signingKey.findMany({ select: { id: true, name: true, publicKey: true } });
  return Promise.all(rows.map(({ name, publicKey }) => toVerifierKey(name, publicKey)));
}

type Stored = { size: bigint; root: Uint8Array; note: string; keyId: string };

/** Holds a checkpoint against its signature, what was signed, and the root that its entries come to. */
export async function checkNote(
  faults: Faults,
  keys: readonly VerifierKey[],
  { size, root, note, keyId }: Stored,
  computed: string | null,
): Promise<void> {
  const add = (differs: string) =>
    faults.add('checkpoint', `Checkpoint of ${size} entries: ${differs}`, { index: Number(size) });
  const stored = toHex(root);
  const verified = await verifySignedNote(note, keys);
  const said = verified && parseCheckpoint(verified.text);
  if (!verified?.signedBy.some(({ id }) => id === keyId)) {
    add(`its signature is not one of key ${keyId}.`);
  } else if (!said || BigInt(said.size) !== size || said.root !== stored) {
    add('what was signed is not what is stored.');
  } else if (!verified.signedBy.some(({ name }) => name === said.origin)) {
    add(`it is of the log ${said.origin}, which is not its key’s.`);
  }
  if (computed !== stored) add(`its entries come to the root ${computed}, not to ${stored}.`);
}

import { parseCheckpoint } from '@/lib/checkpoints/checkpoint';
import { verifySignedNote } from '@/lib/checkpoints/note';
import type { VerifierKey } from '@/lib/checkpoints/verifier-key';
import { leafHash, toHex } from '@/lib/merkle/hash';
import { verifyInclusion } from '@/lib/merkle/verify';
import { canonicalBytes, isObject, type JsonObject, objectsIn } from './bytes';
import { type Finding, finding } from './findings';

/** One entry of the audit log as an audit proof tells it. */
export type ProofEntry = {
  /** Null where readers may not have it: who has it knows its leaf. */
  entry: JsonObject | null;
  /** What its event says came of it. */
  after: JsonObject;
  leaf: string;
  index: number;
  path: string[];
  note: string;
};

/** What `GET /api/v1/audit/proofs/{digest}` answered; null for what has not that shape. */
export function readProof(value: unknown): { digest: string; entries: ProofEntry[] } | null {
  if (!isObject(value) || typeof value.digest !== 'string' || !Array.isArray(value.entries)) {
    return null;
  }
  const entries = objectsIn(value.entries).flatMap((item): ProofEntry[] => {
    const { entry, leaf, index, path, checkpoint } = item;
    const note = isObject(checkpoint) ? checkpoint.note : null;
    if (
      !(entry === null || isObject(entry)) ||
      typeof leaf !== 'string' ||
      typeof note !== 'string'
    )
      return [];
    if (!Array.isArray(path) || !Number.isSafeInteger(index)) return [];
    const after = isObject(entry?.after) ? entry.after : {};
    return [{ entry, after, leaf, index: Number(index), path: path.map(String), note }];
  });
  return entries.length === value.entries.length ? { digest: value.digest, entries } : null;
}

/** What speaks against it that the leaf is the hash of the entry, and in the tree whose root the checkpoint names; else null. */
export async function checkInclusion(item: ProofEntry): Promise<Finding | null> {
  const { entry, leaf, index, path, note } = item;
  const id = entry ? String(entry.id) : leaf;
  const bytes = entry && canonicalBytes(entry);
  const isOfIt = entry ? bytes && toHex(await leafHash(bytes)) === leaf : true;
  if (!isOfIt) return finding('leafDiffers', { id });
  const checkpoint = parseCheckpoint(textOf(note));
  const fits =
    checkpoint &&
    (await verifyInclusion({ leaf, index, path, size: checkpoint.size, root: checkpoint.root }));
  return fits ? null : finding('notIncluded', { id });
}

/** The text of a signed note, without the signatures below it. */
function textOf(note: string): string {
  return note.slice(0, note.lastIndexOf('\n\n') + 1);
}

/** Who signed each of the checkpoints, or what speaks against it that they were signed; then nobody is answered. */
export async function checkSignatures(
  notes: readonly string[],
  keys: readonly VerifierKey[],
): Promise<{ signers: VerifierKey[][]; findings: Finding[] }> {
  const signers: VerifierKey[][] = [];
  let largest = { size: 0, origin: '' };
  for (const note of new Set(notes)) {
    const verified = await verifySignedNote(note, keys).catch(() => undefined);
    if (verified === undefined) return { signers: [], findings: [finding('signatureOpen')] };
    const checkpoint = verified && parseCheckpoint(verified.text);
    if (!checkpoint) return { signers: [], findings: [finding('signatureDiffers')] };
    signers.push(verified.signedBy);
    if (checkpoint.size >= largest.size) largest = checkpoint;
  }
  return { signers, findings: [finding('signed', { ...largest })] };
}

import { bytesOf, seal, unseal, uuidOf } from '@/lib/sealed';
import type { OpenForm } from './puzzle';

const UUID_BYTES = 16;
/** Milliseconds since 1970 need six bytes until the year 10889. */
const TIME_BYTES = 6;

/** One puzzle: an id that it is spent under, and until when it can be solved. */
export type PuzzleNote = { id: string; expiresAt: Date };

const purposeOf = (form: OpenForm) => `assay puzzle 1 ${form}`;

/** A puzzle for one form, as it stands in that form: nobody but this installation can make one. `nonce` is random. */
export function sealPuzzle(
  form: OpenForm,
  { id, expiresAt }: PuzzleNote,
  { secret, nonce }: { secret: string; nonce: Uint8Array },
): string {
  const bytes = Buffer.alloc(UUID_BYTES + TIME_BYTES);
  bytesOf(id).copy(bytes);
  bytes.writeUIntBE(expiresAt.getTime(), UUID_BYTES, TIME_BYTES);
  return seal(bytes, { secret, purpose: purposeOf(form) }, nonce);
}

/** What a puzzle says; null when it was not made here, for another form, or altered. */
export function openPuzzle(form: OpenForm, challenge: string, secret: string): PuzzleNote | null {
  const key = { secret, purpose: purposeOf(form) };
  const bytes = unseal(challenge, UUID_BYTES + TIME_BYTES, key);
  if (!bytes) return null;
  const expiresAt = new Date(bytes.readUIntBE(UUID_BYTES, TIME_BYTES));
  return { id: uuidOf(bytes.subarray(0, UUID_BYTES)), expiresAt };
}

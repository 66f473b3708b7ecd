import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';

/** SHA-256 of a text's UTF-8 bytes, or of bytes, as 64 hexadecimal digits. */
export function sha256(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex');
}

/** The digest of a dossier, or of anything that was approved: SHA-256 over its canonical JSON. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Canonical JSON of RFC 8785 (JSON Canonicalization Scheme). Throws on what JSON cannot say. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('There is no canonical JSON of this value.');
  return text;
}

/** SHA-256 of a text's UTF-8 bytes, or of bytes, as 64 hexadecimal digits. */
export function sha256(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex');
}

/** The digest of a dossier, or of anything that was approved: SHA-256 over its canonical JSON. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

/** The bytes of the nonce that AES in Galois counter mode takes, and of its tag. */
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The secret of the installation, and what a seal is for: what is sealed for one thing is nothing for another. */
export type SealKey = { secret: string; purpose: string };

/**
 * Bytes as a part of a link, encrypted (AES-256-GCM under a key derived by HKDF): it reveals nothing and nobody can make one.
 * `nonce` is random.
 */
export function seal(bytes: Uint8Array, key: SealKey, nonce: Uint8Array): string {
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), nonce);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The `length` bytes that were sealed; null when the token is cut off, altered, or sealed with another key. */
export function unseal(token: string, length: number, key: SealKey): Buffer | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== NONCE_BYTES + TAG_BYTES + length) return null;
  const rest = bytes.subarray(NONCE_BYTES);
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const options = { authTagLength: TAG_BYTES };
    const decipher = createDecipheriv('aes-256-gcm', keyOf(key), nonce, options);
    decipher.setAuthTag(rest.subarray(0, TAG_BYTES));
    return Buffer.concat([decipher.update(rest.subarray(TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

function keyOf({ secret, purpose }: SealKey): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
}

/** A UUID from its sixteen bytes. */
export function uuidOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The sixteen bytes of a UUID. */
export function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

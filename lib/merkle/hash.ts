/** What stands before the bytes of a leaf and before two nodes, so that neither passes for the other (RFC 9162, section 2.1.1). */
export const LEAF = 0x00;
export const NODE = 0x01;

const HASH_BYTES = 32;

/** SHA-256 of bytes, by Web Crypto: the same in a browser, offline, and on the server. */
export async function sha256Of(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
}

/** The hash of a leaf of a Merkle tree (RFC 9162, section 2.1.1): SHA-256 of 0x00 and the leaf's bytes. */
export function leafHash(bytes: Uint8Array): Promise<Uint8Array> {
  return sha256Of(joined(LEAF, bytes));
}

/** The hash of an inner node: SHA-256 of 0x01 and the hashes to its left and right. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Uint8Array> {
  return sha256Of(joined(NODE, left, right));
}

/** Bytes behind a sign that says what they are, in one row. */
export function joined(sign: number, ...parts: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(1 + parts.reduce((sum, { length }) => sum + length, 0));
  bytes[0] = sign;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of a SHA-256 written as 64 lower-case hexadecimal digits; null for anything else. */
export function fromHex(text: string): Uint8Array | null {
  if (!/^[0-9a-f]{64}$/.test(text)) return null;
  return Uint8Array.from({ length: HASH_BYTES }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );
}

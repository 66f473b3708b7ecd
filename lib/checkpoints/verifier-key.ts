import { sha256Of, toHex } from '@/lib/merkle/hash';
import { fromBase64, toBase64 } from './base64';

/** The sign of Ed25519 in keys of signed notes (C2SP signed-note, "Signature types"). */
const ED25519 = 0x01;
const KEY_BYTES = 32;
const ID_BYTES = 4;

/** A public Ed25519 key under the name of who signs with it. `id` tells keys of one name apart: eight hexadecimal digits. */
export type VerifierKey = { name: string; id: string; publicKey: Uint8Array };

/** Whether a text may name a key: no white space, no plus sign, not empty. */
export function isKeyName(name: string): boolean {
  return /^[^\s+]+$/u.test(name);
}

/** A key with its id: the first four bytes of SHA-256 over the name, a line feed, 0x01 and the key (C2SP signed-note). */
export async function toVerifierKey(name: string, publicKey: Uint8Array): Promise<VerifierKey> {
  const head = new TextEncoder().encode(`${name}\n`);
  const hash = await sha256Of(Uint8Array.of(...head, ED25519, ...publicKey));
  return { name, id: toHex(hash.subarray(0, ID_BYTES)), publicKey };
}

/** A key as one line (`name+id+base64`), which tools for signed notes take. */
export function formatVerifierKey({ name, id, publicKey }: VerifierKey): string {
  return `${name}+${id}+${toBase64(Uint8Array.of(ED25519, ...publicKey))}`;
}

/** The key of such a line; null when it is none, of another kind, or its id is not its own. */
export async function parseVerifierKey(line: string): Promise<VerifierKey | null> {
  const [name = '', id = '', ...rest] = line.split('+');
  const bytes = fromBase64(rest.join('+'));
  if (!isKeyName(name) || bytes?.length !== KEY_BYTES + 1 || bytes[0] !== ED25519) return null;
  const key = await toVerifierKey(name, bytes.slice(1));
  return key.id === id ? key : null;
}

/** A public key as a JSON Web Key (RFC 8037), for tools that know no signed notes. */
export function toJwk({ id, publicKey }: VerifierKey) {
  const x = toBase64(publicKey).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid: id, x } as const;
}

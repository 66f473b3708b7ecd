import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { formatSignedNote } from './note';
import { toVerifierKey } from './verifier-key';

/** Bytes of an Ed25519 key, at the end of its SubjectPublicKeyInfo. */
const KEY_BYTES = 32;

/** A fresh Ed25519 key as PEM (PKCS #8), which is what is kept in a file. */
export function makePrivateKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The key of a PEM text; null when it is none of Ed25519. */
export function readPrivateKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** The 32 bytes that others check its signatures with. */
export function publicKeyOf(key: KeyObject): Uint8Array {
  const encoded = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return new Uint8Array(encoded.subarray(-KEY_BYTES));
}

/** A text that ends with a line feed, signed in somebody's name, as a signed note (C2SP signed-note). */
export async function signNote(text: string, name: string, key: KeyObject): Promise<string> {
  const { id: keyId } = await toVerifierKey(name, publicKeyOf(key));
  const signature = new Uint8Array(sign(null, Buffer.from(text), key));
  return formatSignedNote({ text, signatures: [{ name, keyId, signature }] });
}

import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { isNotificationKind, type NotificationKind } from '@/lib/attention/kinds';

/** Whose mail a link stops: one kind of it, or all. */
export type Unsubscription = { userId: string; teamId: string; kind: NotificationKind | 'all' };

/** The bytes of the nonce that AES in Galois counter mode takes, and of its tag. */
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Longer than every kind's name, so that the length of a link says nothing. */
const KIND_BYTES = 24;

/**
 * The part of a link that says whose mail it stops: encrypted with a key of its own, so that it reveals nothing and nobody
 * can make one. It never expires: mail is read years later. `nonce` is random.
 */
export function sealUnsubscription(
  { userId, teamId, kind }: Unsubscription,
  secret: string,
  nonce: Uint8Array,
): string {
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  const text = Buffer.concat([
    Buffer.from((userId + teamId).replaceAll('-', ''), 'hex'),
    Buffer.from(kind.padEnd(KIND_BYTES)),
  ]);
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** What a token stops; null when it is cut off, altered, or was made with another secret. */
export function openUnsubscription(token: string, secret: string): Unsubscription | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== NONCE_BYTES + TAG_BYTES + 32 + KIND_BYTES) return null;
  const rest = bytes.subarray(NONCE_BYTES);
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const options = { authTagLength: TAG_BYTES };
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), nonce, options);
    decipher.setAuthTag(rest.subarray(0, TAG_BYTES));
    const text = Buffer.concat([decipher.update(rest.subarray(TAG_BYTES)), decipher.final()]);
    const kind = text.subarray(32).toString().trim();
    if (kind !== 'all' && !isNotificationKind(kind)) return null;
    return { userId: uuidOf(text.subarray(0, 16)), teamId: uuidOf(text.subarray(16, 32)), kind };
  } catch {
    return null;
  }
}

function keyOf(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'assay unsubscribe 1', 32));
}

function uuidOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

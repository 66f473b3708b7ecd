import { parseVerifierKey, type VerifierKey } from '@/lib/checkpoints/verifier-key';
import { hashOf } from './bytes';
import { type Finding, finding } from './findings';

/** What a text says of keys: whole keys, and fingerprints by which others can be known. */
export type KeysRead = { keys: VerifierKey[]; fingerprints: string[] };

/** As many keys as are looked at; a publisher changes keys a few times in a life. */
const MOST_KEYS = 200;

/** The fingerprint of a key that people compare: SHA-256 of its 32 bytes, as 64 hexadecimal digits. */
export function fingerprintOf({ publicKey }: VerifierKey): Promise<string> {
  return hashOf(publicKey);
}

/**
 * Every key that stands anywhere in a text as a line for signed notes (`name+id+base64`), and every fingerprint: `keys.json`,
 * a publisher's `/.well-known/assay.json`, or what somebody copied out of a mail.
 */
export async function readKeys(text: string): Promise<KeysRead> {
  const lines = text.match(/[^\s"'<>,+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*/g) ?? [];
  const parsed = await Promise.all(lines.slice(0, MOST_KEYS).map(parseVerifierKey));
  const keys = new Map(parsed.flatMap((key) => (key ? [[`${key.name} ${key.id}`, key]] : [])));
  const words = text.replace(/\b([0-9a-fA-F]{2}):/g, '$1').match(/\b[0-9a-fA-F]{64}\b/g) ?? [];
  const fingerprints = words.slice(0, MOST_KEYS).map((word) => word.toLowerCase());
  return { keys: [...keys.values()], fingerprints };
}

/** Compares the keys that signed with those that the reader has from the publisher; null where the reader gave none. */
export async function compareKeys(
  signedBy: readonly VerifierKey[],
  publisher: string | null,
): Promise<Finding[]> {
  const [key] = signedBy;
  if (!key) return [];
  if (publisher === null)
    return [finding('keysNotCompared', { fingerprint: await fingerprintOf(key) })];
  const { keys, fingerprints } = await readKeys(publisher);
  if (keys.length + fingerprints.length === 0) return [finding('keysUnread')];
  for (const own of signedBy) {
    const fingerprint = await fingerprintOf(own);
    const known = await Promise.all(keys.map(fingerprintOf));
    if (known.includes(fingerprint) || fingerprints.includes(fingerprint)) {
      return [finding('keySame', { key: own.name, fingerprint })];
    }
  }
  return [finding('keyOther', { key: key.name, fingerprint: await fingerprintOf(key) })];
}

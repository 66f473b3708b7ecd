import { parseVerifierKey, type VerifierKey } from '@/lib/checkpoints/verifier-key';
import { hashOf } from './bytes';
import { type Finding, finding } from './findings';

/** What a text says of keys: whole keys, and fingerprints by which others can be known. */
export type KeysRead = { keys: VerifierKey[]; fingerprints: string[] };

/** As many keys as are looked at; a publisher changes keys a few times in a life. */
const MOST_KEYS = 200;
/** As many characters as are read; that many keys with all that is said of them take half of it. */
const LONGEST = 200_000;

/** The fingerprint of a key that people compare: SHA-256 of its 32 bytes, as 64 hexadecimal digits. */
export function fingerprintOf({ publicKey }: VerifierKey): Promise<string> {
  return hashOf(publicKey);
}

/**
 * Every key that stands anywhere in a text as a line for signed notes (`name+id+base64`), and every fingerprint: `keys.json`,
 * a publisher's `/.well-known/assay.json`, or what somebody copied out of a mail.
 */
export async function readKeys(text: string): Promise<KeysRead> {
  const read = text.slice(0, LONGEST);
  const lines = read.match(/[^\s"'<>,+]{1,255}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{1,255}=*/g) ?? [];
  const parsed = await Promise.all(lines.slice(0, MOST_KEYS).map(parseVerifierKey));
  const keys = new Map(parsed.flatMap((key) => (key ? [[`${key.name} ${key.id}`, key]] : [])));
  const words = read.replace(/\b([0-9a-fA-F]{2}):/g, '$1').match(/\b[0-9a-fA-F]{64}\b/g) ?? [];
  const fingerprints = words.slice(0, MOST_KEYS).map((word) => word.toLowerCase());
  return { keys: [...keys.values()], fingerprints };
}

/**
 * Compares the keys that signed with those that the reader has from the publisher, null where the reader gave none. `signers`
 * are those of each checkpoint; each of them needs one whom the publisher names, or an entry of somebody else's log would pass
 * beside one of the publisher's.
 */
export async function compareKeys(
  signers: readonly (readonly VerifierKey[])[],
  publisher: string | null,
): Promise<Finding[]> {
  const latest = signers.at(-1)?.[0];
  if (!latest) return [];
  if (publisher === null) {
    return [finding('keysNotCompared', { fingerprint: await fingerprintOf(latest) })];
  }
  const { keys, fingerprints } = await readKeys(publisher);
  if (keys.length + fingerprints.length === 0) return [finding('keysUnread')];
  const known = new Set([...fingerprints, ...(await Promise.all(keys.map(fingerprintOf)))]);
  let same = finding('keysUnread');
  for (const own of signers) {
    const marked = await Promise.all(
      own.map(async ({ name, publicKey }) => ({ name, fingerprint: await hashOf(publicKey) })),
    );
    const [first] = marked;
    const found = marked.find(({ fingerprint }) => known.has(fingerprint));
    if (!found) {
      return [
        finding('keyOther', { key: first?.name ?? '', fingerprint: first?.fingerprint ?? '' }),
      ];
    }
    same = finding('keySame', { key: found.name, fingerprint: found.fingerprint });
  }
  return [same];
}

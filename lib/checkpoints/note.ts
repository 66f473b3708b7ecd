import { toHex } from '@/lib/merkle/hash';
import { fromBase64, toBase64 } from './base64';
import { isKeyName, type VerifierKey } from './verifier-key';

/** One signature below a note: who signed, with which key (its id), and the signature itself. */
export type NoteSignature = { name: string; keyId: string; signature: Uint8Array };

/** A text that ends with a line feed, and the signatures below it. */
export type SignedNote = { text: string; signatures: NoteSignature[] };

const ID_BYTES = 4;
/** As many as the reference implementation reads; more are an attack on who checks. */
const MOST_SIGNATURES = 100;
/** A checkpoint takes some hundred bytes; what is a thousand times as long is none. */
const LONGEST = 100_000;
const signatureLine = /^— (\S+) (\S+)$/u;

/** A signed note as text: the text, an empty line, one line for each signature (C2SP signed-note). */
export function formatSignedNote({ text, signatures }: SignedNote): string {
  const lines = signatures.map(({ name, keyId, signature }) => {
    const id = keyId.match(/../g)?.map((digits) => Number.parseInt(digits, 16)) ?? [];
    return `— ${name} ${toBase64(Uint8Array.of(...id, ...signature))}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** The parts of a signed note; null when it is none: no signature, no end of line, control characters, or far too long. */
export function parseSignedNote(note: string): SignedNote | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 1 || note.length > LONGEST || !note.endsWith('\n') || hasControls(note)) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map(toSignature);
  if (lines.length > MOST_SIGNATURES || !signatures.every((found) => found !== null)) return null;
  return { text: note.slice(0, end + 1), signatures };
}

function toSignature(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = signatureLine.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || !bytes || bytes.length <= ID_BYTES) return null;
  const keyId = toHex(bytes.subarray(0, ID_BYTES));
  return { name, keyId, signature: bytes.slice(ID_BYTES) };
}

/**
 * The note and those of the keys that signed it; null when none did, when a signature by one of them is wrong, or when it is
 * no signed note. Signatures by others are passed over. Throws where this browser knows no Ed25519.
 */
export async function verifySignedNote(
  note: string,
  keys: readonly VerifierKey[],
): Promise<{ text: string; signedBy: VerifierKey[] } | null> {
  const parsed = parseSignedNote(note);
  if (!parsed) return null;
  const signedBy: VerifierKey[] = [];
  for (const { name, keyId, signature } of parsed.signatures) {
    const key = keys.find((each) => each.name === name && each.id === keyId);
    if (!key) continue;
    if (!(await isSignedBy(key.publicKey, parsed.text, signature))) return null;
    if (!signedBy.includes(key)) signedBy.push(key);
  }
  return signedBy.length > 0 ? { text: parsed.text, signedBy } : null;
}

async function isSignedBy(publicKey: Uint8Array, text: string, signature: Uint8Array) {
  const { subtle } = globalThis.crypto;
  const raw = new Uint8Array(publicKey);
  const key = await subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  const bytes = new Uint8Array(new TextEncoder().encode(text));
  return subtle.verify('Ed25519', key, new Uint8Array(signature), bytes);
}

function hasControls(note: string): boolean {
  for (let at = 0; at < note.length; at += 1) {
    const code = note.charCodeAt(at);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}

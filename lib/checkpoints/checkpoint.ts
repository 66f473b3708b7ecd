import { fromHex, toHex } from '@/lib/merkle/hash';
import { fromBase64, toBase64 } from './base64';
import { isKeyName } from './verifier-key';

/** What a checkpoint says: which log, how many entries it has, and the root over them as 64 hexadecimal digits. */
export type Checkpoint = { origin: string; size: number; root: string };

const ROOT_BYTES = 32;

/** A checkpoint as the text that is signed (C2SP tlog-checkpoint): origin, size and root in base64, a line each. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  const bytes = fromHex(root);
  if (!bytes || !isKeyName(origin) || !Number.isSafeInteger(size) || size < 0) {
    throw new TypeError('A checkpoint has an origin, a size and a root of 64 hexadecimal digits.');
  }
  return `${origin}\n${size}\n${toBase64(bytes)}\n`;
}

/** What the text of a checkpoint says; null when it is none. Further lines, which the format allows, are passed over. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin = '', size = '', encoded = '', ...rest] = text.split('\n');
  const root = fromBase64(encoded);
  if (origin === '' || root?.length !== ROOT_BYTES || rest.at(-1) !== '') return null;
  if (rest.slice(0, -1).includes('')) return null;
  if (!/^(0|[1-9][0-9]*)$/.test(size) || !Number.isSafeInteger(Number(size))) return null;
  return { origin, size: Number(size), root: toHex(root) };
}

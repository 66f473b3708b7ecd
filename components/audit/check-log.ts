import { z } from 'zod';
import { leafOf } from '@/lib/audit-log/entry';
import { parseCheckpoint } from '@/lib/checkpoints/checkpoint';
import { verifySignedNote } from '@/lib/checkpoints/note';
import { parseVerifierKey, type VerifierKey } from '@/lib/checkpoints/verifier-key';
import { emptyRoot, verifyConsistency, verifyInclusion } from '@/lib/merkle/verify';

const keysSchema = z.object({ keys: z.array(z.object({ verifierKey: z.string() })) });
const checkpointSchema = z.object({ note: z.string(), size: z.number(), root: z.string() });
const pageSchema = z.object({
  items: z.array(
    checkpointSchema.extend({
      consistency: z.object({ from: z.number(), path: z.array(z.string()) }),
    }),
  ),
});
const proofSchema = z.object({
  entries: z.array(
    z.object({
      ...{ leaf: z.string(), index: z.number(), path: z.array(z.string()) },
      checkpoint: checkpointSchema,
    }),
  ),
});

/** What a check came to. */
export type Outcome =
  | { kind: 'holds'; checkpoints: number; entries: number }
  | { kind: 'badSignature' | 'badGrowth'; size: number }
  | { kind: 'badEntry'; index: number }
  | { kind: 'unable' | 'unreachable' };

/** An entry of the page, as it stands there, and where it is said to be. */
export type ShownEntry = { entry: unknown; index: number };

type Signed = z.output<typeof checkpointSchema>;

/** Checks the newest checkpoints and the entries on the page with what anybody can read, in this browser. */
export async function checkLog(shown: readonly ShownEntry[]): Promise<Outcome> {
  if (!globalThis.crypto?.subtle) return { kind: 'unable' };
  try {
    const keys = await readKeys();
    const { items } = pageSchema.parse(await read('/api/v1/audit/checkpoints?limit=100'));
    const bad = await findBadCheckpoint(items, keys);
    if (bad) return bad;
    for (const one of shown) {
      if (!(await isInLog(one, keys))) return { kind: 'badEntry', index: one.index };
    }
    return { kind: 'holds', checkpoints: items.length, entries: shown.length };
  } catch (error) {
    const isOld = error instanceof DOMException && error.name === 'NotSupportedError';
    return { kind: isOld ? 'unable' : 'unreachable' };
  }
}

async function read(address: string): Promise<unknown> {
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

async function readKeys(): Promise<VerifierKey[]> {
  const { keys } = keysSchema.parse(await read('/.well-known/assay.json'));
  const parsed = await Promise.all(keys.map(({ verifierKey }) => parseVerifierKey(verifierKey)));
  return parsed.filter((key) => key !== null);
}

async function isSigned({ note, size, root }: Signed, keys: readonly VerifierKey[]) {
  const verified = await verifySignedNote(note, keys);
  const said = verified && parseCheckpoint(verified.text);
  return said?.size === size && said.root === root;
}

/** The newest first; each but the last of the page is held against the one behind it. */
async function findBadCheckpoint(
  items: z.output<typeof pageSchema>['items'],
  keys: readonly VerifierKey[],
): Promise<Outcome | null> {
  for (const [at, item] of items.entries()) {
    const { size, root, consistency } = item;
    if (!(await isSigned(item, keys))) return { kind: 'badSignature', size };
    const before = items[at + 1] ?? (consistency.from === 0 ? await nothing() : null);
    if (before === null) continue;
    const from = { size: before.size, root: before.root };
    const { path } = consistency;
    if (!(await verifyConsistency({ from, to: { size, root }, path }))) {
      return { kind: 'badGrowth', size };
    }
  }
  return null;
}

async function nothing() {
  return { size: 0, root: await emptyRoot() };
}

async function isInLog({ entry, index }: ShownEntry, keys: readonly VerifierKey[]) {
  const leaf = await leafOf(entry);
  const response = await fetch(`/api/v1/audit/proofs/${leaf}`);
  if (response.status === 404) return false;
  if (!response.ok) throw new Error(`A proof answered ${response.status}`);
  const { entries } = proofSchema.parse(await response.json());
  const found = entries.find((one) => one.leaf === leaf && one.index === index);
  if (!found) return false;
  const { checkpoint, path } = found;
  const { size, root } = checkpoint;
  return (
    (await isSigned(checkpoint, keys)) && (await verifyInclusion({ leaf, index, size, root, path }))
  );
}

import 'server-only';
import { z } from 'zod';
import { readPaths } from '@/lib/audit-log/tree-queries';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db } from '@/lib/db';
import { toHex } from '@/lib/merkle/hash';
import { consistencySpans } from '@/lib/merkle/spans';
import { parseCheckpoint } from './checkpoint';
import { parseSignedNote } from './note';
import { formatVerifierKey, toJwk, toVerifierKey } from './verifier-key';

/** A signed root of the audit log. `note` is what was signed with its signature; the rest says the same for people. */
export type CheckpointView = {
  note: string;
  origin: string;
  size: number;
  /** 64 hexadecimal digits. */
  root: string;
  at: string;
};

/** A checkpoint in the list, with the proof that it only adds to the one before it (size 0 before the first). */
export type ListedCheckpoint = CheckpointView & {
  keyId: string;
  consistency: { from: number; path: string[] };
};

type Row = { size: bigint; root: Uint8Array; note: string; at: Date };

/** A stored checkpoint as others read it. */
export function toCheckpointView({ size, root, note, at }: Row): CheckpointView {
  const said = parseCheckpoint(parseSignedNote(note)?.text ?? '');
  return {
    ...{ note, origin: said?.origin ?? '', size: Number(size) },
    ...{ root: toHex(root), at: at.toISOString() },
  };
}

const place = z.object({ before: z.int().positive() });

/** Every checkpoint, the newest first, page by page; open to everybody. INVALID for a cursor that no list answered. */
export async function listCheckpoints({ limit, cursor }: { limit: number; cursor?: string }) {
  const before = cursor ? fromCursor(place, cursor).before : undefined;
  // One more than the page: the last one's proof begins where that ends.
  const rows = await db.auditCheckpoint.findMany({
    where: before === undefined ? {} : { size: { lt: before } },
    orderBy: { size: 'desc' },
    take: limit + 1,
  });
  const some = rows.slice(0, limit);
  const starts = some.map((_, at) => Number(rows[at + 1]?.size ?? 0));
  const paths = await readPaths(
    db,
    some.map(({ size }, at) => consistencySpans(starts[at] ?? 0, Number(size))),
  );
  const items = some.map(
    (row, at): ListedCheckpoint => ({
      ...toCheckpointView(row),
      keyId: row.keyId,
      consistency: { from: starts[at] ?? 0, path: paths[at] ?? [] },
    }),
  );
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? toCursor({ before: last.size }) : null };
}

/** The newest checkpoint; null while there is none. */
export async function getLatestCheckpoint(): Promise<CheckpointView | null> {
  const row = await db.auditCheckpoint.findFirst({ orderBy: { size: 'desc' } });
  return row && toCheckpointView(row);
}

/** A public key of this publisher in the two ways that tools take; signatures from before `until` stay good. */
export type PublicKey = {
  id: string;
  name: string;
  verifierKey: string;
  jwk: ReturnType<typeof toJwk>;
  since: string;
  until: string | null;
};

/** Every key that ever signed a checkpoint or may do so, the oldest first; open to everybody. */
export async function listPublicKeys(): Promise<PublicKey[]> {
  const rows = await db.signingKey.findMany({ orderBy: [{ since: 'asc' }, { id: 'asc' }] });
  return Promise.all(
    rows.map(async ({ id, name, publicKey, since, until }) => {
      const key = await toVerifierKey(name, publicKey);
      return {
        ...{ id, name, verifierKey: formatVerifierKey(key), jwk: toJwk(key) },
        ...{ since: since.toISOString(), until: until?.toISOString() ?? null },
      };
    }),
  );
}

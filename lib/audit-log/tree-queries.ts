import 'server-only';
import { db, type Tx } from '@/lib/db';
import { type Frontier, fold, rootOfSpan } from '@/lib/merkle/frontier';
import { toHex } from '@/lib/merkle/hash';
import { type Place, placesOf, type Span } from '@/lib/merkle/spans';
import { Prisma } from '@/prisma/generated/client';

/** The columns of an audit event as `EventRow` names them; the table is called `event`. */
export const eventColumns = Prisma.sql`
  event.id, event.at, event.team_id AS "teamId", event.actor_id AS "actorId", event.actor_kind AS "actorKind", event.action,
  event.subject_kind AS "subjectKind", event.subject_id AS "subjectId", event.claim_id AS "claimId",
  event.document_id AS "documentId", event.before, event.after`;

/** How many events have entered the log. */
export async function readSize(client: Tx = db): Promise<number> {
  const [row] = await client.$queryRaw<{ size: number }[]>`
    SELECT COALESCE(max(index) + 1, 0)::float8 AS size FROM audit_leaf`;
  return row?.size ?? 0;
}

/** What appending to the log needs to know. */
export async function readFrontier(client: Tx): Promise<Frontier> {
  const size = await readSize(client);
  const places = placesOf({ start: 0, end: size });
  const hashAt = await readHashes(client, places);
  return { size, nodes: places.map((place) => ({ ...place, hash: hashAt(place) })) };
}

/** The root over the first `size` entries as 64 hexadecimal digits. */
export async function readRoot(client: Tx, size: number): Promise<string> {
  const places = placesOf({ start: 0, end: size });
  const hashAt = await readHashes(client, places);
  return toHex(fold(places.map(hashAt)));
}

/** Proofs by the spans that they are made of, hashes as 64 hexadecimal digits; all of them with one query. */
export async function readPaths(client: Tx, proofs: readonly Span[][]): Promise<string[][]> {
  const hashAt = await readHashes(client, proofs.flat().flatMap(placesOf));
  return proofs.map((spans) => spans.map((span) => toHex(rootOfSpan(span, hashAt))));
}

const keyOf = ({ level, index }: Place) => `${level}/${index}`;

/** The stored hashes of full subtrees; what is asked for and not there is a fault of the database. */
async function readHashes(
  client: Tx,
  places: readonly Place[],
): Promise<(place: Place) => Uint8Array> {
  const levels = places.map(({ level }) => level);
  const indexes = places.map(({ index }) => index);
  const rows = await client.$queryRaw<(Place & { hash: Uint8Array })[]>`
    WITH wanted AS (
      SELECT DISTINCT * FROM unnest(${levels}::int[], ${indexes}::bigint[]) AS asked (level, index))
    SELECT wanted.level, leaf.index::float8 AS index, leaf.hash
      FROM wanted JOIN audit_leaf leaf ON wanted.level = 0 AND leaf.index = wanted.index
    UNION ALL
    SELECT wanted.level, node.index::float8, node.hash
      FROM wanted JOIN audit_node node ON node.level = wanted.level AND node.index = wanted.index`;
  const hashes = new Map(rows.map((row) => [keyOf(row), row.hash]));
  return (place) => {
    const hash = hashes.get(keyOf(place));
    if (!hash) throw new Error(`The audit log has no node ${keyOf(place)}.`);
    return hash;
  };
}

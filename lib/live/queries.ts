import 'server-only';
import type { QueryResult } from 'pg';
import type { Member } from '@/lib/auth/types';
import { pool } from '@/lib/db';
import type { Batch, EventFilter, LiveEvent, LiveRow } from './events';
import { isReplayable, type Position } from './position';
import { parseSnapshot, type Snapshot } from './snapshot';

/** A connection of one's own, or the pool. */
export type Connection = {
  query: (sql: string, values?: unknown[]) => Promise<QueryResult<Record<string, unknown>>>;
};

/** More events at once than this are not told one by one: a listener is asked to look anew. */
export const MOST_AT_ONCE = 200;

/**
 * The rows found and the snapshot they were found in are of one statement, so the next reading, which asks for what this
 * snapshot did not see, meets every row exactly once, whatever order transactions end in.
 */
const statement = (rows: string) => `
  SELECT pg_current_snapshot()::text AS seen,
    extract(epoch FROM statement_timestamp())::bigint::text AS seconds,
    COALESCE((SELECT json_agg(found ORDER BY found.id) FROM (
      SELECT told.id, told.id::text AS row, told.transaction_id::text AS transaction, told.nth, told.team_id, told.user_id,
        told.kind, told.subject_kind, told.subject_id, told.claim_id, claim.number AS claim_number, told.document_id,
        told.actor_id, actor.name AS actor_name, told.at
      FROM (${rows}) told
      LEFT JOIN claim ON claim.id = told.claim_id
      LEFT JOIN "user" actor ON actor.id = told.actor_id
      WHERE told.nth <= ${MOST_AT_ONCE + 1}) found), '[]'::json) AS rows`;

const unseenBy = (parameter: string) =>
  `transaction_id >= pg_snapshot_xmin(${parameter}::pg_snapshot)
   AND NOT pg_visible_in_snapshot(transaction_id, ${parameter}::pg_snapshot)`;

const everyTeam = statement(`
  SELECT *, row_number() OVER (PARTITION BY team_id ORDER BY id) AS nth FROM live_event WHERE ${unseenBy('$1')}`);

const oneListener = statement(`
  SELECT *, row_number() OVER (ORDER BY id) AS nth FROM live_event
  WHERE transaction_id >= pg_snapshot_xmin(COALESCE($2, $1)::pg_snapshot) AND (
      NOT pg_visible_in_snapshot(transaction_id, $1::pg_snapshot)
      OR (id > $3::bigint AND NOT pg_visible_in_snapshot(transaction_id, $2::pg_snapshot)))
    AND team_id = $4 AND (user_id IS NULL OR user_id = $5)
    AND (($6::uuid IS NULL AND $7::uuid IS NULL) OR claim_id = $6 OR document_id = $7 OR subject_id IN ($6, $7))
  ORDER BY id LIMIT ${MOST_AT_ONCE + 1}`);

const nothing = statement(`SELECT *, 1 AS nth FROM live_event WHERE false`);

let cluster: Promise<string> | undefined;

/** What tells this cluster from one whose data were restored into it; empty where the database does not say. */
function readCluster(): Promise<string> {
  cluster ??= pool()
    .query<{ id: string }>('SELECT system_identifier::text AS id FROM pg_control_system()')
    .then(({ rows }) => rows[0]?.id ?? '')
    .catch(() => '');
  return cluster;
}

/** Where the database is now: what a listener who was told everything so far would be at. */
export async function readPosition(connection: Connection = pool()): Promise<Position> {
  return (await read(connection, nothing, [])).position;
}

/** Everything that the snapshot did not see, of all teams, or null when the snapshot is from another cluster's future. */
export async function readBatch(connection: Connection, before: Snapshot): Promise<Batch | null> {
  const { position, rows, flooded } = await read(connection, everyTeam, [before.text]);
  if (before.xmax > position.seen.xmax) return null;
  return { before, after: position, rows: rows.filter((row) => !flooded.has(row.teamId)), flooded };
}

/** What a member missed since a position, and where that leads; `rows` is null when it cannot or should not be told. */
export async function readMissed(
  member: Member,
  since: Position,
  filter: EventFilter,
): Promise<{ position: Position; rows: LiveRow[] | null }> {
  const now = await readPosition();
  if (!isReplayable(since, now)) return { position: now, rows: null };
  const { seen, part } = since;
  const { position, rows, flooded } = await read(pool(), oneListener, [
    ...[seen.text, part?.before.text ?? null, part?.row.toString() ?? null],
    ...[member.teamId, member.userId, filter.claim ?? null, filter.document ?? null],
  ]);
  return { position, rows: flooded.size > 0 ? null : rows };
}

type Found = {
  row: string;
  transaction: string;
  nth: number;
  team_id: string;
  user_id: string | null;
  kind: string;
  subject_kind: string;
  subject_id: string;
  claim_id: string | null;
  claim_number: number | null;
  document_id: string | null;
  actor_id: string | null;
  actor_name: string | null;
  at: string;
};

async function read(connection: Connection, sql: string, values: unknown[]) {
  const id = await readCluster();
  const [answer] = (await connection.query(sql, values)).rows as unknown as {
    seen: string;
    seconds: string;
    rows: Found[];
  }[];
  const seen = parseSnapshot(answer?.seen ?? '');
  if (!answer || !seen) throw new Error('The database told no snapshot.');
  const position: Position = { cluster: id, seconds: Number(answer.seconds), seen, part: null };
  const flooded = new Set(
    answer.rows.filter(({ nth }) => nth > MOST_AT_ONCE).map((row) => row.team_id),
  );
  return { position, rows: answer.rows.map(toRow), flooded };
}

function toRow(found: Found): LiveRow {
  return {
    row: BigInt(found.row),
    transaction: BigInt(found.transaction),
    teamId: found.team_id,
    userId: found.user_id,
    event: toEvent(found),
  };
}

function toEvent(found: Found): LiveEvent {
  const { claim_id: claim, claim_number: number, actor_id: actor, actor_name: name } = found;
  return {
    kind: found.kind,
    subject: { kind: found.subject_kind, id: found.subject_id },
    claim: claim !== null && number !== null ? { id: claim, number } : null,
    documentId: found.document_id,
    by: actor !== null && name !== null ? { id: actor, name } : null,
    at: new Date(found.at).toISOString(),
  };
}

import 'server-only';
import { pool } from '@/lib/db';
import { GONE_SECONDS, type Place, type Screen } from './places';

const open = `
  SELECT shown.screen_id AS "screenId", shown.team_id AS "teamId", shown.user_id AS "userId", person.name,
    shown.claim_id AS "claimId", shown.document_id AS "documentId", shown.typing
  FROM presence shown JOIN "user" person ON person.id = shown.user_id
  JOIN member ON member.team_id = shown.team_id AND member.user_id = shown.user_id AND member.removed_at IS NULL
  WHERE shown.seen_at > now() - interval '${GONE_SECONDS} seconds'`;

/** The open screens at a place. The caller has made sure that who is told may see the place. */
export async function listScreensAt(place: Place): Promise<Screen[]> {
  const column = place.kind === 'claim' ? 'claim_id' : 'document_id';
  return (await pool().query<Screen>(`${open} AND shown.${column} = $1`, [place.id])).rows;
}

/** The open screens at every place where one of the given screens is. */
export async function listScreensBeside(screenIds: readonly string[]): Promise<Screen[]> {
  if (screenIds.length === 0) return [];
  const at = (column: string) =>
    `shown.${column} IN (SELECT own.${column} FROM presence own WHERE own.screen_id = ANY($1::uuid[]))`;
  const sql = `${open} AND (${at('claim_id')} OR ${at('document_id')})`;
  return (await pool().query<Screen>(sql, [screenIds])).rows;
}

import 'server-only';
import { pool } from '@/lib/db';
import type { Role } from '@/prisma/generated/enums';

/** By what somebody listens: a signed-in session, or an API token. */
export type Credential = { kind: 'session' | 'token'; id: string };

/** What a credential is worth now. */
export type Standing = { teamId: string; role: Role };

/**
 * What each of many credentials is worth, by its id: two look-ups for any number of listeners. One that is revoked or
 * expired, or whose person is disabled or left, is missing. The team of a session is the one that `readSession` finds.
 */
export async function readStandings(
  credentials: readonly Credential[],
): Promise<Map<string, Standing>> {
  const ids = (kind: Credential['kind']) =>
    credentials.filter((one) => one.kind === kind).map(({ id }) => id);
  const [sessions, tokens] = await Promise.all([
    ask(ofSessions, ids('session')),
    ask(ofTokens, ids('token')),
  ]);
  return new Map([...sessions, ...tokens].map(({ id, ...standing }) => [id, standing]));
}

const ofSessions = `
  SELECT session.id, chosen.team_id AS "teamId", chosen.role
  FROM session
  JOIN "user" person ON person.id = session.user_id AND person.disabled_at IS NULL
  JOIN LATERAL (
    SELECT team_id, role FROM member WHERE member.user_id = session.user_id AND removed_at IS NULL
    ORDER BY (team_id IS NOT DISTINCT FROM session.team_id) DESC, created_at LIMIT 1) chosen ON true
  WHERE session.id = ANY($1::uuid[]) AND session.revoked_at IS NULL AND session.expires_at > now()`;

const ofTokens = `
  SELECT token.id, member.team_id AS "teamId", member.role
  FROM api_token token
  JOIN "user" person ON person.id = token.user_id AND person.disabled_at IS NULL
  JOIN member ON member.team_id = token.team_id AND member.user_id = token.user_id AND member.removed_at IS NULL
  WHERE token.id = ANY($1::uuid[]) AND token.revoked_at IS NULL`;

async function ask(sql: string, ids: string[]): Promise<({ id: string } & Standing)[]> {
  if (ids.length === 0) return [];
  return (await pool().query<{ id: string } & Standing>(sql, [ids])).rows;
}

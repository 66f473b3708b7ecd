import type { Member } from '@/lib/auth/types';
import { pool } from '@/lib/db';

/** How much of a team's past is made up; three years of it. */
export type HistorySize = { claims: number; people: number; claimants: number; topics: number };

/**
 * Gives the member's team a past of three years by plain SQL: claims that went their ways (some sent back, some closed,
 * some reopened, some still under way), assessments, publications and assignments. Triggers are off meanwhile: what they
 * would write is written here.
 */
export async function writeHistory({ teamId, userId }: Member, size: HistorySize): Promise<void> {
  const client = await pool().connect();
  const run = (sql: string, parameters: unknown[] = []) => client.query(sql, parameters);
  try {
    // The same history every time.
    await run('SELECT setseed(0.5)');
    await run("SET session_replication_role = 'replica'");
    await run(PEOPLE, [teamId, size.people]);
    await run(FILING, [teamId, size.claimants, size.topics]);
    await run(CLAIMS, [teamId, userId, size.claims]);
    await run(WAYS, [teamId]);
    await run(PRESENT, [teamId]);
    await run(TOPICS, [teamId]);
    await run(ASSESSMENTS, [teamId]);
    await run(PUBLICATIONS, [teamId, userId]);
    await run(ASSIGNMENTS, [teamId]);
    await run(LOG, [teamId, userId]);
    await run(JUDGED, [teamId]);
    await run('SELECT recount_insights()');
    await run('RESET session_replication_role');
    await run('VACUUM ANALYZE');
  } finally {
    client.release(true);
  }
}

const PEOPLE = `
  WITH people AS (
    INSERT INTO "user" (id, email, name) SELECT gen_random_uuid(), gen_random_uuid() || '@bench.test', 'Person ' || n
    FROM generate_series(1, $2::int) n RETURNING id)
  INSERT INTO member (id, user_id, team_id, role)
  SELECT gen_random_uuid(), id, $1::uuid, 'reviewer' FROM people`;

const FILING = `
  WITH made AS (INSERT INTO claimant (id, team_id, name)
    SELECT gen_random_uuid(), $1::uuid, 'Claimant ' || n FROM generate_series(1, $2::int) n)
  INSERT INTO topic (id, team_id, slug, name)
  SELECT gen_random_uuid(), $1::uuid, 'topic-' || n, 'Topic ' || n FROM generate_series(1, $3::int) n`;

/** A third of the claims by a handful of claimants, as it is in life. */
const CLAIMS = `
  WITH claimants AS (SELECT id, row_number() OVER (ORDER BY name) AS n, count(*) OVER () AS total
    FROM claimant WHERE team_id = $1::uuid),
  drawn AS (SELECT n, 1 + floor(power(random(), 3) * 400)::int AS claimant,
      now() - interval '3 years' * (1 - n::float / $3) AS at FROM generate_series(1, $3::int) n)
  INSERT INTO claim (id, team_id, number, statement, language, claimant_id, created_by_id, changed_by_id, created_at,
    updated_at, state_changed_at)
  SELECT gen_random_uuid(), $1::uuid, d.n, 'Trout at station ' || d.n || ' have doubled.', 'en', c.id, $2::uuid, $2::uuid,
    d.at, d.at, d.at
  FROM drawn d LEFT JOIN claimants c ON c.n = d.claimant`;

/** The way of each claim, state by state, as far as the present lets it go. */
const WAYS = `
  WITH ways AS (
    SELECT c.id, c.created_at, CASE WHEN r < 0.12 THEN ARRAY['new','closed']
      WHEN r < 0.2 THEN ARRAY['new','researching','closed']
      WHEN r < 0.35 THEN ARRAY['new','researching','assessing','drafting','approval','drafting','approval','published']
      WHEN r < 0.4 THEN ARRAY['new','researching','assessing','drafting','approval','published','researching','assessing',
        'drafting','approval','published']
      ELSE ARRAY['new','researching','assessing','drafting','approval','published'] END AS way
    FROM (SELECT id, created_at, random() AS r FROM claim WHERE team_id = $1::uuid) c),
  steps AS (
    SELECT w.id, s.state, s.n, w.created_at, CASE WHEN s.n = 1 THEN 0 ELSE -ln(1 - random()) * 6 END AS days
    FROM ways w, unnest(w.way) WITH ORDINALITY AS s(state, n)),
  entered AS (
    SELECT id, state, n, created_at + sum(days) OVER (PARTITION BY id ORDER BY n) * interval '1 day' AS at FROM steps)
  INSERT INTO state_span (team_id, claim_id, state, entered_at, left_at)
  SELECT $1::uuid, id, state::claim_state, at, left_at
  FROM (SELECT *, lead(at) OVER (PARTITION BY id ORDER BY n) AS left_at FROM entered WHERE at <= now()) spans
  ORDER BY at`;

const PRESENT = `
  UPDATE claim SET state = s.state, state_changed_at = s.entered_at, updated_at = s.entered_at,
    close_reason = CASE WHEN s.state = 'closed' THEN 'out_of_scope'::close_reason END,
    round = GREATEST(1, (SELECT count(*) FROM state_span r WHERE r.claim_id = claim.id AND r.state = 'researching'))
  FROM state_span s WHERE s.claim_id = claim.id AND s.left_at IS NULL AND claim.team_id = $1::uuid`;

const TOPICS = `
  WITH topics AS (SELECT id, row_number() OVER (ORDER BY slug) AS n, count(*) OVER () AS total
    FROM topic WHERE team_id = $1::uuid)
  INSERT INTO claim_topic (claim_id, topic_id)
  SELECT c.id, t.id FROM claim c JOIN topics t ON t.n = 1 + c.number % t.total WHERE c.team_id = $1::uuid`;

/** Two a round, in one of six three; they agree more often than not. */
const ASSESSMENTS = `
  WITH people AS (SELECT user_id, row_number() OVER (ORDER BY user_id) AS n, count(*) OVER () AS total
    FROM member WHERE team_id = $1::uuid AND role = 'reviewer'),
  scale AS (SELECT id, row_number() OVER (ORDER BY position) AS n FROM rating WHERE team_id = $1::uuid),
  rounds AS (SELECT s.claim_id, s.entered_at, row_number() OVER (PARTITION BY s.claim_id ORDER BY s.entered_at) AS round,
      1 + floor(random() * 8)::int AS truth, floor(random() * 1000)::int AS first, random() < 0.17 AS third
    FROM state_span s WHERE s.team_id = $1::uuid AND s.state = 'assessing'),
  drawn AS (SELECT r.*, k, CASE WHEN random() < 0.7 THEN truth ELSE 1 + floor(random() * 8)::int END AS said
    FROM rounds r, generate_series(1, 3) k WHERE k < 3 OR r.third)
  INSERT INTO assessment (id, claim_id, round, assessor_id, rating_id, confidence, reasoning, created_at, updated_at)
  SELECT gen_random_uuid(), d.claim_id, d.round, p.user_id, s.id, 60, 'Counted.', d.entered_at, d.entered_at
  FROM drawn d JOIN scale s ON s.n = d.said JOIN people p ON p.n = 1 + (d.first + d.k) % p.total`;

const PUBLICATIONS = `
  WITH scale AS (SELECT key, name, row_number() OVER (ORDER BY position) AS n FROM rating WHERE team_id = $1::uuid),
  made AS (SELECT s.claim_id, s.entered_at, row_number() OVER (PARTITION BY s.claim_id ORDER BY s.entered_at) AS number,
      1 + floor(random() * 8)::int AS said, random() AS r FROM state_span s
    WHERE s.team_id = $1::uuid AND s.state = 'published')
  INSERT INTO publication (id, team_id, claim_id, number, slug, kind, digest, snapshot, statement, summary, rating_key,
    rating_name, published_by_id, published_at)
  SELECT gen_random_uuid(), $1::uuid, m.claim_id, m.number, m.claim_id::text,
    CASE WHEN m.number = 1 THEN 'first' WHEN r < 0.6 THEN 'update' WHEN r < 0.9 THEN 'correction' ELSE 'retraction' END::publication_kind,
    'e3b0', repeat('{"statement":"Trout have doubled."}', 60), 'Trout have doubled.', 'Counts differ.', s.key, s.name, $2::uuid,
    m.entered_at
  FROM made m JOIN scale s ON s.n = m.said`;

const ASSIGNMENTS = `
  WITH people AS (SELECT user_id, row_number() OVER (ORDER BY user_id) AS n, count(*) OVER () AS total
    FROM member WHERE team_id = $1::uuid AND role = 'reviewer')
  INSERT INTO assignment (claim_id, user_id)
  SELECT c.id, p.user_id FROM claim c JOIN people p ON p.n = 1 + c.number % p.total WHERE c.team_id = $1::uuid`;

const JUDGED = `
  INSERT INTO judged_round (claim_id, round, team_id, judged_at, said)
  SELECT claim_id, round, team_id, judged_at, said FROM revealed_round WHERE team_id = $1::uuid`;

/** What the audit log would say of each step, for the way that counts from it. */
const LOG = `
  INSERT INTO audit_event (id, team_id, actor_id, actor_kind, action, subject_kind, subject_id, claim_id, before, after, at)
  SELECT gen_random_uuid(), $1::uuid, $2::uuid, 'member',
    CASE WHEN before IS NULL THEN 'claim.created' WHEN state = 'published' THEN 'claim.published' ELSE 'claim.moved' END,
    'claim', claim_id, claim_id, CASE WHEN before IS NULL THEN NULL ELSE jsonb_build_object('state', before) END,
    jsonb_build_object('state', state), entered_at
  FROM (SELECT *, lag(state) OVER (PARTITION BY claim_id ORDER BY entered_at, id) AS before
    FROM state_span WHERE team_id = $1::uuid) s ORDER BY entered_at`;

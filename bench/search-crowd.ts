import type { Member } from '@/lib/auth/types';
import { pool } from '@/lib/db';

/** How much there is to search. */
export type CrowdSize = { claims: number; documents: number };

/**
 * Gives the member's team claims, all of them published, and documents of about 12,000 characters by plain SQL; only the
 * triggers of the search are called. Words come from a made-up language of 30,000, the frequent ones often, as in life.
 * Answers how many seconds the search took for the claims and for the texts.
 */
export async function writeCrowd(
  { teamId, userId }: Member,
  size: CrowdSize,
): Promise<{ claims: number; published: number; texts: number }> {
  const client = await pool().connect();
  const run = async (sql: string, parameters: unknown[] = []) => {
    const start = performance.now();
    await client.query(sql, parameters);
    return (performance.now() - start) / 1000;
  };
  try {
    await run('SELECT setseed(0.5)');
    await run(WORDS);
    await run("SET session_replication_role = 'replica'");
    await run(CLAIMS, [teamId, userId, size.claims]);
    await run(PUBLICATIONS, [teamId, userId]);
    await run(DOCUMENTS, [teamId, userId, size.documents]);
    await run('RESET session_replication_role');
    const claims = await run('SELECT index_claim(id) FROM claim WHERE team_id = $1', [teamId]);
    const published = await run(
      'SELECT index_publication(p) FROM publication p WHERE team_id = $1',
      [teamId],
    );
    await run('SELECT index_document(id) FROM document WHERE team_id = $1', [teamId]);
    const texts = await run('SELECT index_document_text(id) FROM document WHERE team_id = $1', [
      teamId,
    ]);
    await run('VACUUM ANALYZE');
    return { claims, published, texts };
  } finally {
    client.release(true);
  }
}

const WORDS = `
  CREATE FUNCTION made_word(n integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT string_agg(substr('bcdfghklmnprstvw', 1 + (n * (i * 7 + 3) / (i * i * 5)) % 16, 1) || substr('aeiou', 1 + (n / (i * 3)) % 5, 1), '')
    FROM generate_series(1, 2 + n % 3) i
  $$;
  CREATE TABLE bench_word AS SELECT n, made_word(n) || CASE WHEN n > 400 THEN (n % 97)::text ELSE '' END AS word FROM generate_series(0, 29999) n;
  ALTER TABLE bench_word ADD PRIMARY KEY (n);
  UPDATE bench_word SET word = translate(word, '0123456789', 'qxzyjqxzyj');
  ANALYZE bench_word;
  CREATE FUNCTION made_text(words integer, salt bigint) RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT string_agg(w.word, ' ' ORDER BY g.i) FROM (SELECT i, floor(power(random(), 3) * 30000)::integer AS n
      FROM generate_series(1, words) i WHERE salt IS NOT NULL) g JOIN bench_word w ON w.n = g.n
  $$`;

const CLAIMS = `
  INSERT INTO claim (id, team_id, number, statement, language, slug, state, created_by_id, changed_by_id, created_at, updated_at)
  SELECT gen_random_uuid(), $1::uuid, n, made_text(14, n), 'en', 'claim-' || n, 'published', $2::uuid, $2::uuid, at, at
  FROM (SELECT n, now() - interval '3 years' * (1 - n::float / $3::int) AS at FROM generate_series(1, $3::int) n) c`;

const PUBLICATIONS = `
  INSERT INTO publication (id, team_id, claim_id, number, slug, kind, digest, snapshot, statement, summary, claimant_name,
    language, rating_key, rating_name, topics, published_by_id, published_at)
  SELECT gen_random_uuid(), $1::uuid, id, 1, slug, 'first', repeat('0', 64),
    jsonb_build_object('topics', jsonb_build_array(jsonb_build_object('slug', 'topic-' || number % 12, 'name', 'Topic ' || number % 12)),
      'sources', jsonb_build_object('supports', number % 4, 'contradicts', number % 3),
      'approved', jsonb_build_object('verdict', jsonb_build_object('explanation', made_text(60, number)),
        'documents', jsonb_build_array(jsonb_build_object('id', 'd', 'publisher', 'Publisher ' || number % 50)),
        'evidence', jsonb_build_array(jsonb_build_object('passage', jsonb_build_object('documentId', 'd', 'exact', made_text(20, number))))))::text,
    statement, made_text(25, number), 'Claimant ' || number % 400, 'en', 'rating-' || number % 8, 'Rating ' || number % 8,
    ARRAY['topic-' || number % 12], $2::uuid, created_at
  FROM claim WHERE team_id = $1::uuid`;

const DOCUMENTS = `
  WITH made AS (
    INSERT INTO document (id, team_id, title, publisher, published_on, added_by_id, updated_at)
    SELECT gen_random_uuid(), $1::uuid, made_text(8, n), 'Publisher ' || n % 50, current_date - n % 1000, $2::uuid, now()
    FROM generate_series(1, $3::int) n RETURNING id
  ), texts AS (SELECT id, made_text(1900, 1) AS text FROM made)
  INSERT INTO document_version (id, document_id, number, text, text_sha256, text_length, blocks, original_sha256, byte_length,
    media_type, extractor, method, captured_by_id)
  SELECT gen_random_uuid(), id, 1, text, '', char_length(text), '[]', '', 0, 'text/plain', 'bench', 'paste', $2::uuid FROM texts`;

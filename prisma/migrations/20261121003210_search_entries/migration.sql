-- What can be found on the desk: claims, documents by their data, windows of their texts, comments. Triggers keep it, in the
-- transaction that changes the thing itself, whichever program does. Assessments are never part of it.

CREATE TYPE "search_kind" AS ENUM ('claim', 'document', 'passage', 'comment');

CREATE TABLE "search_entry" (
    "id" BIGSERIAL NOT NULL,
    "team_id" UUID NOT NULL,
    "kind" "search_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "start_position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "words" TSVECTOR NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "search_entry_subject" ON "search_entry" ("subject_id", "kind");
-- Kinds apart: thousands of windows are not looked through for one comment.
CREATE INDEX "search_entry_things" ON "search_entry" USING gin ("words") WHERE "kind" IN ('claim', 'document');
CREATE INDEX "search_entry_passages" ON "search_entry" USING gin ("words") WHERE "kind" = 'passage';
CREATE INDEX "search_entry_comments" ON "search_entry" USING gin ("words") WHERE "kind" = 'comment';

-- What was there before there was a search, until a job has been through it.
CREATE TABLE "search_backlog" (
    "kind" "search_kind" NOT NULL,
    "subject_id" UUID NOT NULL,

    CONSTRAINT "search_backlog_pkey" PRIMARY KEY ("kind", "subject_id")
);

-- A text in windows of 1,200 characters, of which the next one repeats the last 200: a phrase of that length lies whole in
-- one of them. With where they begin, in UTF-16 code units. First in long pieces, because a place in a text is counted from
-- its beginning.
CREATE FUNCTION search_windows(t text) RETURNS TABLE (start_position integer, body text) LANGUAGE sql IMMUTABLE STRICT AS $$
  WITH whole AS MATERIALIZED (
    SELECT char_length(t) AS size, t ~ '[\U00010000-\U0010FFFF]' AS wide
  ), pieces AS MATERIALIZED (
    SELECT a, substr(t, a + 1, 50200) AS piece FROM whole, generate_series(0, greatest(size - 1, 0), 50000) a
  ), windows AS (
    SELECT a + b AS first, substr(piece, b + 1, 1200) AS body, wide
    FROM whole, pieces, generate_series(0, 49000, 1000) b
    WHERE a + b = 0 OR a + b + 200 < size
  )
  SELECT CASE WHEN wide
    THEN coalesce(sum(utf16_length(left(body, 1000))) OVER (ORDER BY first ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::integer
    ELSE first END, body
  FROM windows
$$;

CREATE FUNCTION index_claim(claim_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE entry search_entry;
BEGIN
  DELETE FROM search_entry WHERE subject_id = claim_id AND kind = 'claim';
  INSERT INTO search_entry (team_id, kind, subject_id, start_position, text, words, at)
  SELECT c.team_id, 'claim', c.id, 0, concat_ws(E'\n', c.statement, n.name, v.summary, search_plain(v.explanation)),
    setweight(search_vector(c.statement), 'A') || setweight(search_vector(coalesce(n.name, '')), 'B')
      || setweight(search_vector(coalesce(v.summary, '')), 'B')
      || setweight(search_vector(left(search_plain(coalesce(v.explanation, '')), 30000)), 'D'),
    c.updated_at
  FROM claim c LEFT JOIN claimant n ON n.id = c.claimant_id LEFT JOIN verdict v ON v.claim_id = c.id
  WHERE c.id = $1 RETURNING * INTO entry;
  PERFORM keep_search_words(entry.team_id, ARRAY[entry.words]);
END $$;

-- The words of its verdict are those of the whole team; those of its assessments are nobody’s but their author’s.
CREATE FUNCTION search_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_claim(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER claim_searched AFTER INSERT OR UPDATE OF statement, claimant_id ON "claim" FOR EACH ROW EXECUTE FUNCTION search_claim();

CREATE FUNCTION search_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_claim(NEW.claim_id);
  RETURN NULL;
END $$;
CREATE TRIGGER verdict_searched AFTER INSERT OR UPDATE OF summary, explanation ON "verdict" FOR EACH ROW EXECUTE FUNCTION search_verdict();

CREATE FUNCTION search_claimant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_claim(id) FROM claim WHERE claimant_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER claimant_searched AFTER UPDATE OF name ON "claimant" FOR EACH ROW
  WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION search_claimant();

CREATE FUNCTION index_document(document_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE entry search_entry;
BEGIN
  DELETE FROM search_entry WHERE subject_id = document_id AND kind = 'document';
  INSERT INTO search_entry (team_id, kind, subject_id, start_position, text, words, at)
  SELECT team_id, 'document', id, 0, concat_ws(' · ', title, publisher, nullif(array_to_string(authors, ', '), '')),
    setweight(search_vector(title), 'A')
      || setweight(search_vector(concat_ws(' ', publisher, array_to_string(authors, ' '))), 'B'),
    coalesce(published_on::timestamp AT TIME ZONE 'UTC', created_at)
  FROM document WHERE id = $1 RETURNING * INTO entry;
  PERFORM keep_search_words(entry.team_id, ARRAY[entry.words]);
END $$;

-- The text of the latest version; earlier ones are compared with it elsewhere.
CREATE FUNCTION index_document_text(document_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE body text; team uuid; day timestamptz;
BEGIN
  DELETE FROM search_entry WHERE subject_id = document_id AND kind = 'passage';
  -- Put together anew, so that it is read from where long texts are kept only once.
  SELECT v.text || '', d.team_id, coalesce(d.published_on::timestamp AT TIME ZONE 'UTC', d.created_at) INTO body, team, day
  FROM document_version v JOIN document d ON d.id = v.document_id WHERE d.id = $1 ORDER BY v.number DESC LIMIT 1;
  IF body IS NULL THEN RETURN; END IF;
  INSERT INTO search_entry (team_id, kind, subject_id, start_position, text, words, at)
  SELECT team, 'passage', $1, w.start_position, w.body, search_vector(w.body), day FROM search_windows(body) w;
  PERFORM keep_search_words(team, array_agg(words)) FROM search_entry WHERE subject_id = $1 AND kind = 'passage';
END $$;

CREATE FUNCTION search_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_document(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER document_searched AFTER INSERT OR UPDATE OF title, publisher, authors, published_on ON "document" FOR EACH ROW EXECUTE FUNCTION search_document();

CREATE FUNCTION search_document_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_document_text(NEW.document_id);
  RETURN NULL;
END $$;
CREATE TRIGGER document_version_searched AFTER INSERT ON "document_version" FOR EACH ROW EXECUTE FUNCTION search_document_text();

-- Of a deleted comment nothing stays; mistyped words are not looked up in comments, so that nothing stays there either.
CREATE FUNCTION index_comment(comment_id uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_entry WHERE subject_id = comment_id AND kind = 'comment';
  INSERT INTO search_entry (team_id, kind, subject_id, start_position, text, words, at)
  SELECT t.team_id, 'comment', c.id, 0, search_plain(c.body), search_vector(left(search_plain(c.body), 30000)), c.created_at
  FROM comment c JOIN thread t ON t.id = c.thread_id WHERE c.id = $1 AND c.deleted_at IS NULL;
END $$;

CREATE FUNCTION search_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_comment(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER comment_searched AFTER INSERT OR UPDATE OF body, deleted_at ON "comment" FOR EACH ROW EXECUTE FUNCTION search_comment();

INSERT INTO search_backlog (kind, subject_id)
SELECT 'claim'::search_kind, id FROM claim
UNION ALL SELECT 'document', id FROM document
UNION ALL SELECT 'passage', id FROM document
UNION ALL SELECT 'comment', id FROM comment;

-- The next `most` things of the backlog; answers how many are left. Two workers do not take the same.
CREATE FUNCTION index_backlog(most integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE next record;
BEGIN
  FOR next IN DELETE FROM search_backlog b USING (
      SELECT kind, subject_id FROM search_backlog ORDER BY kind, subject_id LIMIT most FOR UPDATE SKIP LOCKED) n
    WHERE b.kind = n.kind AND b.subject_id = n.subject_id RETURNING b.kind, b.subject_id
  LOOP
    IF next.kind = 'claim' THEN PERFORM index_claim(next.subject_id);
    ELSIF next.kind = 'document' THEN PERFORM index_document(next.subject_id);
    ELSIF next.kind = 'passage' THEN PERFORM index_document_text(next.subject_id);
    ELSE PERFORM index_comment(next.subject_id);
    END IF;
  END LOOP;
  RETURN (SELECT count(*) FROM search_backlog);
END $$;

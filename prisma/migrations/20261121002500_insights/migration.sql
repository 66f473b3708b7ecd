-- Insights: how long claims were in their states before that was kept, and counts by day that are always exact.

CREATE TYPE "insight_grain" AS ENUM ('day', 'month');
CREATE TYPE "insight_measure" AS ENUM ('entered', 'left', 'waited', 'judged', 'rated', 'claimed', 'claimant_rated');

CREATE TABLE "judged_round" (
    "claim_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "team_id" UUID NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,
    "said" TEXT NOT NULL,

    CONSTRAINT "judged_round_pkey" PRIMARY KEY ("claim_id", "round")
);
CREATE TABLE "insight_count" (
    "id" BIGSERIAL NOT NULL,
    "team_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "grain" "insight_grain" NOT NULL,
    "day" DATE NOT NULL,
    "measure" "insight_measure" NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "insight_count_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "judged_round" ADD CONSTRAINT "judged_round_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- The whole of what the page asks for, without a look at the table.
CREATE INDEX "insight_count_place" ON "insight_count"("team_id", "topic_id", "grain", "measure", "day") INCLUDE ("key", "count");
-- Claims that wait still, with since when; and who has how many.
CREATE INDEX "state_span_waiting" ON "state_span"("team_id", "entered_at") INCLUDE ("state", "claim_id")
  WHERE "left_at" IS NULL AND "state" NOT IN ('published', 'closed');

-- The way of each claim by the audit log: every event that brought it into another state. It begins as `new` when the claim
-- was made and ends in the state the claim is in, whatever the log leaves out.
CREATE FUNCTION rebuild_state_spans() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM state_span;
  INSERT INTO state_span (team_id, claim_id, state, entered_at, left_at)
  WITH told AS (
    SELECT e.claim_id, e.position, e.at,
      CASE WHEN e.action = 'approval.changes_requested' THEN 'drafting' ELSE e.after ->> 'state' END AS state
    FROM audit_event e
    WHERE e.claim_id IS NOT NULL AND (e.action = 'approval.changes_requested'
      OR (e.subject_kind = 'claim' AND e.subject_id = e.claim_id
        AND e.after ->> 'state' = ANY (enum_range(NULL::claim_state)::text[])))
  ), steps AS (
    SELECT id AS claim_id, 0::bigint AS position, created_at AS at, 'new' AS state FROM claim
    UNION ALL SELECT claim_id, position, at, state FROM told
    UNION ALL SELECT id, 9223372036854775807, state_changed_at, state::text FROM claim
  ), changes AS (
    SELECT s.*, lag(s.state) OVER way AS before, max(s.at) OVER way AS entered
    FROM steps s WINDOW way AS (PARTITION BY s.claim_id ORDER BY s.position)
  )
  SELECT c.team_id, c.id, h.state::claim_state, h.entered,
    lead(h.entered) OVER (PARTITION BY h.claim_id ORDER BY h.position)
  FROM changes h JOIN claim c ON c.id = h.claim_id
  WHERE h.state IS DISTINCT FROM h.before
  ORDER BY h.entered;
END $$;
SELECT rebuild_state_spans();

-- The assessments of each round that is open to the team, as ratings in a fixed order, with when it was opened; nothing of a
-- round that is being assessed.
CREATE VIEW revealed_round AS
  SELECT a.claim_id, a.round, c.team_id, string_agg(r.key, ',' ORDER BY r.key) AS said,
    COALESCE((SELECT min(s.left_at) FROM state_span s
      WHERE s.claim_id = a.claim_id AND s.state = 'assessing' AND s.left_at >= max(a.created_at)), c.state_changed_at) AS judged_at
  FROM assessment a JOIN claim c ON c.id = a.claim_id JOIN rating r ON r.id = a.rating_id
  WHERE a.round < c.round OR c.state IN ('drafting', 'approval', 'published', 'closed')
  GROUP BY a.claim_id, a.round, c.id;

CREATE FUNCTION judge_rounds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM judged_round j WHERE j.claim_id = NEW.id
    AND NOT EXISTS (SELECT 1 FROM revealed_round r WHERE r.claim_id = j.claim_id AND r.round = j.round AND r.said = j.said);
  INSERT INTO judged_round (claim_id, round, team_id, judged_at, said)
  SELECT claim_id, round, team_id, judged_at, said FROM revealed_round WHERE claim_id = NEW.id
  ON CONFLICT (claim_id, round) DO NOTHING;
  RETURN NULL;
END $$;
-- By its name it comes after the one that keeps spans.
CREATE TRIGGER claim_states_judged AFTER UPDATE OF state ON "claim" FOR EACH ROW
  WHEN (OLD.state <> NEW.state AND (OLD.state = 'assessing' OR NEW.state = 'assessing')) EXECUTE FUNCTION judge_rounds();
INSERT INTO judged_round (claim_id, round, team_id, judged_at, said)
SELECT claim_id, round, team_id, judged_at, said FROM revealed_round;

-- What is counted, each thing once, at its UTC day. A wait is in minutes, to two significant figures, at the day it began.
CREATE FUNCTION utc_day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (at AT TIME ZONE 'UTC')::date;
CREATE FUNCTION waited_minutes(since timestamptz, until timestamptz) RETURNS integer LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE minutes integer := GREATEST(0, floor(extract(epoch FROM until - since) / 60));
BEGIN
  RETURN CASE WHEN minutes < 100 THEN minutes ELSE round(minutes::numeric, 1 - floor(log(minutes))::integer)::integer END;
END $$;
CREATE VIEW insight_fact AS
  SELECT team_id, claim_id, utc_day(entered_at) AS day, 'entered'::insight_measure AS measure, state::text AS key FROM state_span
  UNION ALL
  SELECT team_id, claim_id, utc_day(left_at), 'left', state::text FROM state_span WHERE left_at IS NOT NULL
  UNION ALL
  SELECT team_id, claim_id, utc_day(entered_at), 'waited', state || '|' || waited_minutes(entered_at, left_at)
  FROM state_span WHERE left_at IS NOT NULL AND state NOT IN ('published', 'closed')
  UNION ALL
  SELECT team_id, claim_id, utc_day(judged_at), 'judged', said FROM judged_round
  UNION ALL
  SELECT team_id, claim_id, utc_day(published_at), 'rated', kind || '|' || rating_key FROM publication
  UNION ALL
  SELECT team_id, id, utc_day(created_at), 'claimed', COALESCE(claimant_id::text, '') FROM claim
  UNION ALL
  SELECT p.team_id, p.claim_id, utc_day(p.published_at), 'claimant_rated', COALESCE(c.claimant_id::text, '') || '|' || p.rating_key
  FROM publication p JOIN claim c ON c.id = p.claim_id WHERE p.kind <> 'retraction';

-- Each fact counts four times: for its day and its month, for the whole team (the topic of zeros) and for each topic of its
-- claim. Rows are only added, with a sign, so that no two people who work at once wait for each other; a reader adds them up.
CREATE FUNCTION count_facts(facts insight_fact[], sign integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO insight_count (team_id, topic_id, grain, day, measure, key, count)
  SELECT f.team_id, t.topic_id, g.grain, CASE g.grain WHEN 'day' THEN f.day ELSE date_trunc('month', f.day)::date END,
    f.measure, f.key, sign * count(*)
  FROM unnest(facts) f
  CROSS JOIN LATERAL (SELECT '00000000-0000-0000-0000-000000000000'::uuid AS topic_id
    UNION ALL SELECT topic_id FROM claim_topic WHERE claim_id = f.claim_id) t
  CROSS JOIN unnest(enum_range(NULL::insight_grain)) AS g(grain)
  GROUP BY 1, 2, 3, 4, 5, 6
$$;

CREATE FUNCTION span_facts(s state_span) RETURNS SETOF insight_fact LANGUAGE sql STABLE AS $$
  SELECT s.team_id, s.claim_id, utc_day(s.entered_at), 'entered'::insight_measure, s.state::text
  UNION ALL SELECT s.team_id, s.claim_id, utc_day(s.left_at), 'left', s.state::text WHERE s.left_at IS NOT NULL
  UNION ALL SELECT s.team_id, s.claim_id, utc_day(s.entered_at), 'waited', s.state || '|' || waited_minutes(s.entered_at, s.left_at)
  WHERE s.left_at IS NOT NULL AND s.state NOT IN ('published', 'closed')
$$;
CREATE FUNCTION count_span() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM count_facts(ARRAY(SELECT f FROM span_facts(OLD) f), -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM count_facts(ARRAY(SELECT f FROM span_facts(NEW) f), 1); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER state_span_counted AFTER INSERT OR UPDATE OR DELETE ON "state_span" FOR EACH ROW EXECUTE FUNCTION count_span();

CREATE FUNCTION count_judged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM count_facts(ARRAY[(OLD.team_id, OLD.claim_id, utc_day(OLD.judged_at), 'judged', OLD.said)::insight_fact], -1);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM count_facts(ARRAY[(NEW.team_id, NEW.claim_id, utc_day(NEW.judged_at), 'judged', NEW.said)::insight_fact], 1);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER judged_round_counted AFTER INSERT OR UPDATE OR DELETE ON "judged_round" FOR EACH ROW EXECUTE FUNCTION count_judged();

-- The facts of one claim's publications that name its claimant, as they are for that claimant.
CREATE FUNCTION claimant_facts(claim uuid, claimant uuid) RETURNS SETOF insight_fact LANGUAGE sql STABLE AS $$
  SELECT team_id, claim_id, utc_day(published_at), 'claimant_rated'::insight_measure, COALESCE(claimant::text, '') || '|' || rating_key
  FROM publication WHERE claim_id = claim AND kind <> 'retraction'
$$;
CREATE FUNCTION count_claimant() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was uuid;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    was := OLD.claimant_id;
    IF was IS NOT DISTINCT FROM NEW.claimant_id THEN RETURN NULL; END IF;
    PERFORM count_facts(ARRAY[(NEW.team_id, NEW.id, utc_day(NEW.created_at), 'claimed', COALESCE(was::text, ''))::insight_fact], -1);
    PERFORM count_facts(ARRAY(SELECT f FROM claimant_facts(NEW.id, was) f), -1);
    PERFORM count_facts(ARRAY(SELECT f FROM claimant_facts(NEW.id, NEW.claimant_id) f), 1);
  END IF;
  PERFORM count_facts(
    ARRAY[(NEW.team_id, NEW.id, utc_day(NEW.created_at), 'claimed', COALESCE(NEW.claimant_id::text, ''))::insight_fact], 1);
  RETURN NULL;
END $$;
CREATE TRIGGER claim_counted AFTER INSERT OR UPDATE OF claimant_id ON "claim" FOR EACH ROW EXECUTE FUNCTION count_claimant();

CREATE FUNCTION count_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_facts(ARRAY[
    (NEW.team_id, NEW.claim_id, utc_day(NEW.published_at), 'rated', NEW.kind || '|' || NEW.rating_key)::insight_fact], 1);
  IF NEW.kind <> 'retraction' THEN
    PERFORM count_facts(ARRAY(SELECT (NEW.team_id, NEW.claim_id, utc_day(NEW.published_at), 'claimant_rated',
      COALESCE(claimant_id::text, '') || '|' || NEW.rating_key)::insight_fact FROM claim WHERE id = NEW.claim_id), 1);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER publication_counted AFTER INSERT ON "publication" FOR EACH ROW EXECUTE FUNCTION count_publication();

-- A claim takes its past along into a topic, and out of it. Its row is locked first: what somebody else does to the claim
-- at the same time is then either finished and seen here, or sees the topic.
CREATE FUNCTION count_topic() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE filed claim_topic := CASE WHEN TG_OP = 'INSERT' THEN NEW ELSE OLD END;
  sign integer := CASE WHEN TG_OP = 'INSERT' THEN 1 ELSE -1 END;
BEGIN
  PERFORM 1 FROM claim WHERE id = filed.claim_id FOR UPDATE;
  INSERT INTO insight_count (team_id, topic_id, grain, day, measure, key, count)
  SELECT f.team_id, filed.topic_id, g.grain, CASE g.grain WHEN 'day' THEN f.day ELSE date_trunc('month', f.day)::date END,
    f.measure, f.key, sign * count(*)
  FROM insight_fact f CROSS JOIN unnest(enum_range(NULL::insight_grain)) AS g(grain)
  WHERE f.claim_id = filed.claim_id
  GROUP BY 1, 3, 4, 5, 6;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_topic_counted AFTER INSERT OR DELETE ON "claim_topic" FOR EACH ROW EXECUTE FUNCTION count_topic();
CREATE TRIGGER claim_topic_immutable BEFORE UPDATE ON "claim_topic" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Rows of the same thing become one; what came to nothing goes. Two at once do no harm: each adds up what itself removed.
CREATE FUNCTION settle_insights() RETURNS void LANGUAGE sql AS $$
  WITH several AS (
    SELECT team_id, topic_id, grain, day, measure, key FROM insight_count
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING count(*) > 1 OR sum(count) = 0
  ), gone AS (
    DELETE FROM insight_count c USING several s
    WHERE (c.team_id, c.topic_id, c.grain, c.day, c.measure, c.key) = (s.team_id, s.topic_id, s.grain, s.day, s.measure, s.key)
    RETURNING c.*
  )
  INSERT INTO insight_count (team_id, topic_id, grain, day, measure, key, count)
  SELECT team_id, topic_id, grain, day, measure, key, sum(count) FROM gone
  GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(count) <> 0
$$;

-- Everything counted anew: for what was there before, and after data were put in past the triggers.
CREATE FUNCTION recount_insights() RETURNS void LANGUAGE sql AS $$
  DELETE FROM insight_count;
  INSERT INTO insight_count (team_id, topic_id, grain, day, measure, key, count)
  SELECT f.team_id, f.topic_id, g.grain, CASE g.grain WHEN 'day' THEN f.day ELSE date_trunc('month', f.day)::date END AS at,
    f.measure, f.key, count(*)
  FROM (SELECT *, '00000000-0000-0000-0000-000000000000'::uuid AS topic_id FROM insight_fact
    UNION ALL SELECT f.*, t.topic_id FROM insight_fact f JOIN claim_topic t ON t.claim_id = f.claim_id) f
  CROSS JOIN unnest(enum_range(NULL::insight_grain)) AS g(grain)
  GROUP BY f.team_id, f.topic_id, g.grain, at, f.measure, f.key
  ORDER BY f.team_id, f.topic_id, g.grain, at
$$;
SELECT recount_insights();

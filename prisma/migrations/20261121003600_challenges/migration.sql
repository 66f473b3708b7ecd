-- Readers object to publications, every objection gets a public disposition, and whom a claim concerns may reply.

CREATE TYPE "challenge_about" AS ENUM ('verdict', 'evidence', 'statement', 'missing');
CREATE TYPE "challenge_kind" AS ENUM ('objection', 'counter_source');
CREATE TYPE "challenge_screening" AS ENUM ('passed', 'held', 'set_aside');
CREATE TYPE "challenge_outcome" AS ENUM ('accepted', 'considered', 'off_topic', 'declined');
CREATE TYPE "reply_decision" AS ENUM ('published', 'declined');

-- Two weeks: long enough for a small desk to look at a source, short enough for whoever asked.
ALTER TABLE "team" ADD COLUMN "challenge_aim_days" INTEGER NOT NULL DEFAULT 14
  CONSTRAINT "team_challenge_aim_days_count" CHECK ("challenge_aim_days" BETWEEN 1 AND 365);

CREATE TABLE "challenge" (
  "id" UUID NOT NULL,
  "team_id" UUID NOT NULL,
  "claim_id" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "publication_number" INTEGER NOT NULL,
  "about" "challenge_about" NOT NULL,
  "evidence_id" UUID,
  "evidence_number" INTEGER,
  "kind" "challenge_kind" NOT NULL,
  "text" TEXT NOT NULL,
  "url" TEXT,
  "quote" TEXT,
  "stance" "stance",
  "name" TEXT,
  "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "screening" "challenge_screening" NOT NULL DEFAULT 'passed',
  "screening_reason" TEXT,
  "screened_by_id" UUID,
  "screened_at" TIMESTAMPTZ(3),
  "erased_at" TIMESTAMPTZ(3),
  CONSTRAINT "challenge_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "challenge_number_counts" CHECK ("number" > 0),
  CONSTRAINT "challenge_names_evidence" CHECK (
    ("about" = 'evidence') = ("evidence_id" IS NOT NULL) AND ("evidence_id" IS NULL) = ("evidence_number" IS NULL)),
  CONSTRAINT "challenge_brings_source" CHECK (CASE "kind"
    WHEN 'objection' THEN "url" IS NULL AND "quote" IS NULL AND "stance" IS NULL
    ELSE "url" IS NOT NULL AND "quote" IS NOT NULL AND "stance" IS NOT NULL END),
  CONSTRAINT "challenge_lengths" CHECK (
    char_length("text") BETWEEN 1 AND 5000 AND char_length("url") <= 2000
    AND char_length("quote") BETWEEN 1 AND 2000 AND char_length("name") BETWEEN 1 AND 100),
  CONSTRAINT "challenge_set_aside_by" CHECK (
    "screening" <> 'set_aside' OR ("screened_by_id" IS NOT NULL AND "screened_at" IS NOT NULL))
);
CREATE UNIQUE INDEX "challenge_claim_id_number_key" ON "challenge"("claim_id", "number");
CREATE INDEX "challenge_team_id_received_at_idx" ON "challenge"("team_id", "received_at");
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_team_id_fkey"
  FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_claim_id_fkey"
  FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_claim_id_publication_number_fkey"
  FOREIGN KEY ("claim_id", "publication_number") REFERENCES "publication"("claim_id", "number");

CREATE TABLE "challenge_contact" (
  "challenge_id" UUID NOT NULL,
  "email" TEXT NOT NULL,
  "language" TEXT NOT NULL DEFAULT 'en',
  "told_number" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "challenge_contact_pkey" PRIMARY KEY ("challenge_id"),
  CONSTRAINT "challenge_contact_length" CHECK (char_length("email") BETWEEN 3 AND 254)
);
ALTER TABLE "challenge_contact" ADD CONSTRAINT "challenge_contact_challenge_id_fkey"
  FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "challenge_draft" (
  "challenge_id" UUID NOT NULL,
  "outcome" "challenge_outcome" NOT NULL,
  "reason" TEXT NOT NULL,
  "written_by_id" UUID NOT NULL,
  "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "challenge_draft_pkey" PRIMARY KEY ("challenge_id"),
  CONSTRAINT "challenge_draft_length" CHECK (char_length("reason") BETWEEN 1 AND 2000)
);
ALTER TABLE "challenge_draft" ADD CONSTRAINT "challenge_draft_challenge_id_fkey"
  FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "challenge_disposition" (
  "id" UUID NOT NULL,
  "challenge_id" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "outcome" "challenge_outcome" NOT NULL,
  "reason" TEXT NOT NULL,
  "evidence_id" UUID,
  "evidence_number" INTEGER,
  "version_number" INTEGER,
  "after_number" INTEGER NOT NULL,
  "left_out" JSONB NOT NULL DEFAULT '[]',
  "decided_by_id" UUID NOT NULL,
  "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "challenge_disposition_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "challenge_disposition_number_counts" CHECK ("number" > 0),
  CONSTRAINT "challenge_disposition_length" CHECK (char_length("reason") BETWEEN 1 AND 2000),
  CONSTRAINT "challenge_disposition_points" CHECK (
    ("evidence_id" IS NULL) = ("evidence_number" IS NULL)
    AND ("outcome" <> 'considered' OR "evidence_id" IS NOT NULL OR "version_number" IS NOT NULL))
);
CREATE UNIQUE INDEX "challenge_disposition_challenge_id_number_key" ON "challenge_disposition"("challenge_id", "number");
ALTER TABLE "challenge_disposition" ADD CONSTRAINT "challenge_disposition_challenge_id_fkey"
  FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "reply_link" (
  "id" UUID NOT NULL,
  "team_id" UUID NOT NULL,
  "claim_id" UUID NOT NULL,
  "publication_number" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "issued_by_id" UUID NOT NULL,
  "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  "revoked_at" TIMESTAMPTZ(3),
  "revoked_by_id" UUID,
  CONSTRAINT "reply_link_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "reply_link_length" CHECK (char_length("name") BETWEEN 1 AND 200),
  CONSTRAINT "reply_link_revoked_by" CHECK (("revoked_at" IS NULL) = ("revoked_by_id" IS NULL))
);
CREATE INDEX "reply_link_claim_id_idx" ON "reply_link"("claim_id");
ALTER TABLE "reply_link" ADD CONSTRAINT "reply_link_team_id_fkey"
  FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reply_link" ADD CONSTRAINT "reply_link_claim_id_fkey"
  FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reply_link" ADD CONSTRAINT "reply_link_claim_id_publication_number_fkey"
  FOREIGN KEY ("claim_id", "publication_number") REFERENCES "publication"("claim_id", "number");

CREATE TABLE "reply" (
  "id" UUID NOT NULL,
  "link_id" UUID NOT NULL,
  "text" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "decision" "reply_decision",
  "reason" TEXT,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  CONSTRAINT "reply_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "reply_lengths" CHECK (
    char_length("text") BETWEEN 1 AND 4000 AND char_length("name") BETWEEN 1 AND 200 AND char_length("reason") BETWEEN 1 AND 2000),
  CONSTRAINT "reply_decided" CHECK (
    ("decision" IS NULL) = ("decided_at" IS NULL) AND ("decision" IS NULL) = ("decided_by_id" IS NULL)
    AND ("decision" IS DISTINCT FROM 'declined' OR "reason" IS NOT NULL))
);
CREATE UNIQUE INDEX "reply_link_id_key" ON "reply"("link_id");
ALTER TABLE "reply" ADD CONSTRAINT "reply_link_id_fkey"
  FOREIGN KEY ("link_id") REFERENCES "reply_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who decides about an objection: an editor of the team who contributed nothing to what is objected to and has no interest
-- of their own in it.
CREATE FUNCTION may_answer(claim uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM member m JOIN claim c ON c.team_id = m.team_id
    WHERE c.id = claim AND m.user_id = person AND m.removed_at IS NULL AND m.role IN ('editor', 'admin')
  ) AND NOT EXISTS (SELECT 1 FROM contributor k WHERE k.claim_id = claim AND k.user_id = person)
  AND NOT EXISTS (
    SELECT 1 FROM conflict_of_interest i WHERE i.claim_id = claim AND i.user_id = person AND i.lifted_at IS NULL)
$$;

-- Is the second text the first one with blocks in place of some of its characters? A character outside the basic plane
-- counts as two UTF-16 code units and becomes two blocks.
CREATE FUNCTION only_blocked(before text, after text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE i integer := 1; j integer := 1; c text;
BEGIN
  IF before IS NULL OR after IS NULL THEN RETURN before IS NOT DISTINCT FROM after; END IF;
  WHILE i <= char_length(before) LOOP
    c := substr(before, i, 1);
    IF substr(after, j, 1) = c THEN j := j + 1;
    ELSIF ascii(c) > 65535 AND substr(after, j, 2) = '██' THEN j := j + 2;
    ELSIF ascii(c) <= 65535 AND substr(after, j, 1) = '█' THEN j := j + 1;
    ELSE RETURN false;
    END IF;
    i := i + 1;
  END LOOP;
  RETURN j = char_length(after) + 1;
END $$;

-- What a reader wrote stays as it was written. It can be let through or set aside while it has no disposition; only when
-- personal data go after their time does a part of it go, and in place of each character that goes stands a block.
CREATE FUNCTION check_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE kept text[] := ARRAY['screening', 'screening_reason', 'screened_by_id', 'screened_at', 'erased_at', 'text', 'quote', 'url', 'name'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.screening = 'passed' THEN PERFORM refuse('A challenge is never deleted.'); END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.team_id IS DISTINCT FROM (SELECT team_id FROM claim WHERE id = NEW.claim_id) THEN
      PERFORM refuse('A challenge belongs to the team of its claim.');
    END IF;
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - kept) <> (to_jsonb(OLD) - kept) THEN
    PERFORM refuse('What a reader wrote is never changed.');
  END IF;
  IF (NEW.text, NEW.quote, NEW.url, NEW.name) IS DISTINCT FROM (OLD.text, OLD.quote, OLD.url, OLD.name)
     AND (NEW.erased_at IS NOT DISTINCT FROM OLD.erased_at OR NOT (
       only_blocked(OLD.text, NEW.text) AND only_blocked(OLD.quote, NEW.quote)
       AND only_blocked(OLD.url, NEW.url) AND only_blocked(OLD.name, NEW.name))) THEN
    PERFORM refuse('What a reader wrote is never changed.');
  END IF;
  IF NEW.screening <> OLD.screening AND EXISTS (
    SELECT 1 FROM challenge_disposition WHERE challenge_id = NEW.id
  ) THEN PERFORM refuse('A challenge that has a disposition is not set aside.'); END IF;
  IF NEW.screening = 'set_aside' AND OLD.screening <> 'set_aside' AND NOT may_answer(NEW.claim_id, NEW.screened_by_id) THEN
    PERFORM refuse('A challenge is set aside by an editor who contributed nothing to the claim.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER challenge_check BEFORE INSERT OR UPDATE OR DELETE ON "challenge"
  FOR EACH ROW EXECUTE FUNCTION check_challenge();

CREATE FUNCTION check_disposition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE about record;
BEGIN
  SELECT claim_id, screening INTO about FROM challenge WHERE id = NEW.challenge_id;
  IF about.screening <> 'passed' THEN
    PERFORM refuse('A challenge that was held back has no disposition.');
  END IF;
  IF NOT may_answer(about.claim_id, NEW.decided_by_id) THEN
    PERFORM refuse('A challenge is decided by an editor who contributed nothing to the claim.');
  END IF;
  IF NEW.number <> 1 + (SELECT count(*) FROM challenge_disposition WHERE challenge_id = NEW.challenge_id) THEN
    PERFORM refuse('Dispositions are numbered in their order.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER challenge_disposition_check BEFORE INSERT ON "challenge_disposition"
  FOR EACH ROW EXECUTE FUNCTION check_disposition();
CREATE TRIGGER challenge_disposition_immutable BEFORE UPDATE OR DELETE ON "challenge_disposition"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER challenge_disposition_never_emptied BEFORE TRUNCATE ON "challenge_disposition"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A link says for ever whom it was given to; it may be revoked, once.
CREATE FUNCTION check_reply_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM refuse('A link for a reply is never deleted.'); END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.team_id IS DISTINCT FROM (SELECT team_id FROM claim WHERE id = NEW.claim_id) THEN
      PERFORM refuse('A link for a reply belongs to the team of its claim.');
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.revoked_at IS NOT NULL
     OR (to_jsonb(NEW) - 'revoked_at' - 'revoked_by_id') <> (to_jsonb(OLD) - 'revoked_at' - 'revoked_by_id') THEN
    PERFORM refuse('A link for a reply may only be revoked, once.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reply_link_check BEFORE INSERT OR UPDATE OR DELETE ON "reply_link"
  FOR EACH ROW EXECUTE FUNCTION check_reply_link();

-- A reply is published as it was written, or not at all, and who declines it had no part in the claim.
CREATE FUNCTION check_reply() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE given record; decided text[] := ARRAY['decision', 'reason', 'decided_by_id', 'decided_at'];
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM refuse('A reply is never deleted.'); END IF;
  SELECT claim_id, team_id, revoked_at INTO given FROM reply_link WHERE id = NEW.link_id;
  IF TG_OP = 'INSERT' THEN
    IF given.revoked_at IS NOT NULL THEN PERFORM refuse('The link for this reply was revoked.'); END IF;
    IF NEW.decision IS NOT NULL THEN PERFORM refuse('A reply is decided on after it came.'); END IF;
    RETURN NEW;
  END IF;
  IF OLD.decision IS NOT NULL OR (to_jsonb(NEW) - decided) <> (to_jsonb(OLD) - decided) THEN
    PERFORM refuse('A reply is never changed, and decided on once.');
  END IF;
  IF NEW.decision = 'declined' AND NOT may_answer(given.claim_id, NEW.decided_by_id) THEN
    PERFORM refuse('A reply is declined by an editor who contributed nothing to the claim.');
  END IF;
  IF NEW.decision = 'published' AND NOT EXISTS (
    SELECT 1 FROM member m WHERE m.team_id = given.team_id AND m.user_id = NEW.decided_by_id
      AND m.removed_at IS NULL AND m.role IN ('editor', 'admin')
  ) THEN PERFORM refuse('A reply is published by an editor of the team.'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reply_check BEFORE INSERT OR UPDATE OR DELETE ON "reply"
  FOR EACH ROW EXECUTE FUNCTION check_reply();

-- All of it is on the claim's public page.
CREATE CONSTRAINT TRIGGER challenge_received_seen AFTER INSERT ON "challenge"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.screening = 'passed') EXECUTE FUNCTION count_public_edition();
CREATE CONSTRAINT TRIGGER challenge_screened_seen AFTER UPDATE ON "challenge"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (
    (OLD.screening, OLD.text, OLD.quote, OLD.url, OLD.name) IS DISTINCT FROM (NEW.screening, NEW.text, NEW.quote, NEW.url, NEW.name)
  ) EXECUTE FUNCTION count_public_edition();
CREATE CONSTRAINT TRIGGER challenge_disposition_seen AFTER INSERT ON "challenge_disposition"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_edition();
CREATE CONSTRAINT TRIGGER reply_seen AFTER UPDATE OF decision ON "reply"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.decision = 'published') EXECUTE FUNCTION count_public_edition();

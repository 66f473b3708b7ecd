-- What readers ask to be checked, their files, and mail to them. How many asked for a claim is kept by trigger.

CREATE TYPE "tip_state" AS ENUM ('received', 'held', 'spam', 'merged', 'became_claim', 'answered', 'declined', 'withdrawn');
CREATE TYPE "tip_reason" AS ENUM ('not_checkable', 'too_little', 'out_of_scope', 'already_checked', 'no_capacity', 'other');
CREATE TYPE "hold_reason" AS ENUM ('trap', 'unsolved', 'busy');

CREATE TABLE "tip" (
  "id" UUID NOT NULL,
  "team_id" UUID NOT NULL,
  "state" "tip_state" NOT NULL,
  "hold" "hold_reason",
  "text" TEXT,
  "link" TEXT,
  "link_key" TEXT,
  "language" TEXT,
  "email" TEXT,
  "sender_key" TEXT NOT NULL,
  "locale" TEXT NOT NULL,
  "claim_id" UUID,
  "reason" "tip_reason",
  "answer" TEXT,
  "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "settled_at" TIMESTAMPTZ(3),
  "settled_by_id" UUID,
  "forgotten_at" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "tip_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "tip_claim" CHECK ((state IN ('merged', 'became_claim', 'answered')) = (claim_id IS NOT NULL)),
  CONSTRAINT "tip_declined" CHECK ((state = 'declined') = (reason IS NOT NULL)),
  CONSTRAINT "tip_held" CHECK (state <> 'held' OR hold IS NOT NULL),
  CONSTRAINT "tip_settled" CHECK ((state IN ('received', 'held')) = (settled_at IS NULL)),
  CONSTRAINT "tip_forgotten" CHECK (
    forgotten_at IS NULL OR (text IS NULL AND link IS NULL AND link_key IS NULL AND email IS NULL AND answer IS NULL)),
  CONSTRAINT "tip_email_length" CHECK (char_length(email) BETWEEN 3 AND 254)
);
CREATE INDEX "tip_team_id_state_id_idx" ON "tip"("team_id", "state", "id" DESC);
CREATE INDEX "tip_claim_id_idx" ON "tip"("claim_id");
CREATE INDEX "tip_forgotten_at_settled_at_idx" ON "tip"("forgotten_at", "settled_at");
ALTER TABLE "tip" ADD CONSTRAINT "tip_team_id_fkey"
  FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "tip" ADD CONSTRAINT "tip_claim_id_fkey"
  FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "tip_file" (
  "id" UUID NOT NULL,
  "tip_id" UUID,
  "filename" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "content" BYTEA NOT NULL,
  "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "tip_file_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "tip_file_size" CHECK (size = octet_length(content) AND size > 0)
);
CREATE UNIQUE INDEX "tip_file_tip_id_key" ON "tip_file"("tip_id");
CREATE INDEX "tip_file_kept_at_idx" ON "tip_file"("kept_at");
ALTER TABLE "tip_file" ADD CONSTRAINT "tip_file_tip_id_fkey"
  FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "tip_settings" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "team_id" UUID,
  "keep_days" INTEGER NOT NULL DEFAULT 90,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "tip_settings_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "tip_settings_only_one" CHECK (id = 1),
  CONSTRAINT "tip_settings_days" CHECK (keep_days BETWEEN 1 AND 365)
);
ALTER TABLE "tip_settings" ADD CONSTRAINT "tip_settings_team_id_fkey"
  FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "reader_mail" (
  "id" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "message_id" TEXT NOT NULL,
  "address" TEXT,
  "letter" JSONB,
  "state" "mail_state" NOT NULL DEFAULT 'waiting',
  "send_after" TIMESTAMPTZ(3) NOT NULL,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "last_error" TEXT,
  "ended_at" TIMESTAMPTZ(3),
  CONSTRAINT "reader_mail_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "reader_mail_words" CHECK ((ended_at IS NULL) = (address IS NOT NULL) AND (ended_at IS NULL) = (letter IS NOT NULL))
);
CREATE UNIQUE INDEX "reader_mail_key_key" ON "reader_mail"("key");
CREATE UNIQUE INDEX "reader_mail_message_id_key" ON "reader_mail"("message_id");
CREATE INDEX "reader_mail_state_send_after_idx" ON "reader_mail"("state", "send_after");

-- How many senders asked for a claim: one from one network, however often.
ALTER TABLE "claim" ADD COLUMN "demand" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "claim_team_id_demand_idx" ON "claim"("team_id", "demand" DESC, "id" DESC);

CREATE FUNCTION recount_demand(asked uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE claim SET demand = (SELECT count(DISTINCT sender_key) FROM tip WHERE claim_id = asked) WHERE id = asked
$$;

CREATE FUNCTION count_demand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.claim_id IS NOT NULL THEN PERFORM recount_demand(OLD.claim_id); END IF;
  IF TG_OP <> 'DELETE' AND NEW.claim_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.claim_id IS DISTINCT FROM OLD.claim_id
    OR NEW.sender_key <> OLD.sender_key) THEN PERFORM recount_demand(NEW.claim_id); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tip_demand AFTER INSERT OR DELETE OR UPDATE OF claim_id, sender_key ON "tip"
  FOR EACH ROW EXECUTE FUNCTION count_demand();

-- A claim belongs to the team that got the tip; a sender never learns of one that is not published.
CREATE FUNCTION check_tip() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.claim_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM claim WHERE id = NEW.claim_id AND team_id = NEW.team_id) THEN
    PERFORM refuse('A tip and its claim belong to one team.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tip_check BEFORE INSERT OR UPDATE OF claim_id, team_id ON "tip"
  FOR EACH ROW EXECUTE FUNCTION check_tip();

-- Who asked for a duplicate asked for what it duplicates.
CREATE FUNCTION move_tips() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.close_reason = 'duplicate' AND NEW.duplicate_of_id IS NOT NULL THEN
    UPDATE tip SET claim_id = NEW.duplicate_of_id WHERE claim_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_tips AFTER UPDATE OF duplicate_of_id ON "claim"
  FOR EACH ROW EXECUTE FUNCTION move_tips();

-- Working together: a live desk, discussion, independent judgement, assignment, attention.

CREATE TYPE "adjudication_decision" AS ENUM ('accepted', 'merged', 'overruled');
CREATE TYPE "assignment_manner" AS ENUM ('round_robin', 'least_loaded');
CREATE TYPE "claim_priority" AS ENUM ('low', 'normal', 'high', 'urgent');
CREATE TYPE "mail_pace" AS ENUM ('event', 'hourly', 'daily', 'none');
CREATE TYPE "mail_state" AS ENUM ('waiting', 'sending', 'sent', 'failed', 'uncertain');
CREATE TYPE "reaction_kind" AS ENUM ('agree', 'disagree', 'thanks');
CREATE TYPE "volatility" AS ENUM ('statistic', 'law', 'statement', 'history');
CREATE TYPE "watch_target" AS ENUM ('claim', 'document', 'topic');

CREATE TABLE "live_event" (
    "id" BIGSERIAL NOT NULL,
    "transaction_id" XID8 NOT NULL DEFAULT pg_current_xact_id(),
    "team_id" UUID NOT NULL,
    "user_id" UUID,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "claim_id" UUID,
    "document_id" UUID,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "live_event_pkey" PRIMARY KEY ("id")
);

CREATE UNLOGGED TABLE "presence" (
    "screen_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "claim_id" UUID,
    "document_id" UUID,
    "typing" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("screen_id")
);

CREATE TABLE "draft" (
    "user_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "seen_version" INTEGER,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("user_id", "team_id", "key")
);

CREATE TABLE "watch" (
    "user_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "target_kind" "watch_target" NOT NULL,
    "target_id" UUID NOT NULL,
    "muted" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watch_pkey" PRIMARY KEY ("user_id", "target_kind", "target_id")
);

CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "claim_id" UUID,
    "document_id" UUID,
    "comment_id" UUID,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "mail_settings" (
    "user_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "quiet_from" INTEGER,
    "quiet_to" INTEGER,
    "daily_at" INTEGER NOT NULL DEFAULT 480,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mail_settings_pkey" PRIMARY KEY ("user_id", "team_id")
);

CREATE TABLE "mail_choice" (
    "user_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "pace" "mail_pace" NOT NULL,

    CONSTRAINT "mail_choice_pkey" PRIMARY KEY ("user_id", "team_id", "kind")
);

CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "pace" "mail_pace" NOT NULL,
    "message_id" TEXT NOT NULL,
    "state" "mail_state" NOT NULL DEFAULT 'waiting',
    "send_after" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "mail_item" (
    "notification_id" UUID NOT NULL,
    "mail_id" UUID NOT NULL,

    CONSTRAINT "mail_item_pkey" PRIMARY KEY ("notification_id")
);

CREATE TABLE "assignment_rule" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "on_state" "claim_state" NOT NULL,
    "manner" "assignment_manner" NOT NULL,
    "topic_id" UUID,
    "limit" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "last_user_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_rule_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "assignment_rule_person" (
    "rule_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "assignment_rule_person_pkey" PRIMARY KEY ("rule_id", "user_id")
);

CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "state_span" (
    "id" BIGSERIAL NOT NULL,
    "team_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "state" "claim_state" NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "state_span_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "conflict_of_interest" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,
    "lift_reason" TEXT,

    CONSTRAINT "conflict_of_interest_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "assessment_evidence" (
    "assessment_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "assessment_evidence_pkey" PRIMARY KEY ("assessment_id", "evidence_id")
);

CREATE TABLE "adjudication" (
    "assessment_id" UUID NOT NULL,
    "decision" "adjudication_decision" NOT NULL,
    "reason" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "adjudication_pkey" PRIMARY KEY ("assessment_id")
);

CREATE TABLE "mention" (
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("comment_id", "user_id")
);

CREATE TABLE "reaction" (
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "reaction_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reaction_pkey" PRIMARY KEY ("comment_id", "user_id", "kind")
);

CREATE INDEX "live_event_transaction_id_idx" ON "live_event"("transaction_id");
CREATE INDEX "live_event_at_idx" ON "live_event"("at");
CREATE INDEX "presence_claim_id_idx" ON "presence"("claim_id");
CREATE INDEX "presence_document_id_idx" ON "presence"("document_id");
CREATE INDEX "presence_seen_at_idx" ON "presence"("seen_at");
CREATE INDEX "watch_target_kind_target_id_idx" ON "watch"("target_kind", "target_id");
CREATE INDEX "watch_team_id_idx" ON "watch"("team_id");
CREATE UNIQUE INDEX "notification_user_id_event_id_key" ON "notification"("user_id", "event_id");
CREATE INDEX "notification_user_id_team_id_id_idx" ON "notification"("user_id", "team_id", "id" DESC);
CREATE INDEX "notification_claim_id_idx" ON "notification"("claim_id");
CREATE INDEX "notification_document_id_idx" ON "notification"("document_id");
CREATE INDEX "notification_comment_id_idx" ON "notification"("comment_id");
CREATE INDEX "mail_settings_team_id_idx" ON "mail_settings"("team_id");
CREATE INDEX "mail_team_id_idx" ON "mail"("team_id");
CREATE INDEX "mail_user_id_idx" ON "mail"("user_id");
CREATE INDEX "mail_state_send_after_idx" ON "mail"("state", "send_after");
CREATE INDEX "mail_item_mail_id_idx" ON "mail_item"("mail_id");
CREATE INDEX "assignment_rule_team_id_position_idx" ON "assignment_rule"("team_id", "position");
CREATE INDEX "assignment_rule_topic_id_idx" ON "assignment_rule"("topic_id");
CREATE UNIQUE INDEX "saved_view_team_id_owner_id_name_key" ON "saved_view"("team_id", "owner_id", "name");
CREATE INDEX "state_span_claim_id_idx" ON "state_span"("claim_id");
CREATE INDEX "conflict_of_interest_claim_id_idx" ON "conflict_of_interest"("claim_id");
CREATE INDEX "assessment_evidence_evidence_id_idx" ON "assessment_evidence"("evidence_id");
CREATE INDEX "mention_user_id_idx" ON "mention"("user_id");

ALTER TABLE "watch" ADD CONSTRAINT "watch_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notification" ADD CONSTRAINT "notification_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notification" ADD CONSTRAINT "notification_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "notification" ADD CONSTRAINT "notification_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "notification" ADD CONSTRAINT "notification_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "mail_settings" ADD CONSTRAINT "mail_settings_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mail_choice" ADD CONSTRAINT "mail_choice_user_id_team_id_fkey" FOREIGN KEY ("user_id", "team_id") REFERENCES "mail_settings"("user_id", "team_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mail" ADD CONSTRAINT "mail_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mail_item" ADD CONSTRAINT "mail_item_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notification"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mail_item" ADD CONSTRAINT "mail_item_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignment_rule" ADD CONSTRAINT "assignment_rule_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignment_rule" ADD CONSTRAINT "assignment_rule_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignment_rule_person" ADD CONSTRAINT "assignment_rule_person_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "assignment_rule"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "state_span" ADD CONSTRAINT "state_span_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "conflict_of_interest_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "assessment_evidence" ADD CONSTRAINT "assessment_evidence_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assessment_evidence" ADD CONSTRAINT "assessment_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mention" ADD CONSTRAINT "mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "thread" ADD COLUMN "because" TEXT, ADD COLUMN "part_start" INTEGER, ADD COLUMN "part_end" INTEGER,
  ADD COLUMN "part_exact" TEXT;
ALTER TABLE "comment" ADD COLUMN "deleted_at" TIMESTAMPTZ(3), ADD COLUMN "deleted_by_id" UUID, ADD COLUMN "quoted_id" UUID,
  ADD COLUMN "quoted_text" TEXT;
ALTER TABLE "claim" ADD COLUMN "priority" "claim_priority" NOT NULL DEFAULT 'normal', ADD COLUMN "due_on" DATE,
  ADD COLUMN "volatility" "volatility", ADD COLUMN "valid_as_of" DATE, ADD COLUMN "next_review_on" DATE;
ALTER TABLE "assignment" ADD COLUMN "assigned_by_id" UUID, ADD COLUMN "rule_id" UUID;
ALTER TABLE "comment" ADD CONSTRAINT "comment_quoted_id_fkey" FOREIGN KEY ("quoted_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "comment_quoted_id_idx" ON "comment"("quoted_id");
CREATE INDEX "claim_team_id_next_review_on_idx" ON "claim"("team_id", "next_review_on");

-- What must never happen.
ALTER TABLE "thread" ADD CONSTRAINT "thread_part" CHECK (
  (part_start IS NULL) = (part_end IS NULL) AND (part_start IS NULL) = (part_exact IS NULL)
  AND (part_start IS NULL OR (part_start >= 0 AND part_end > part_start)));
ALTER TABLE "thread" ADD CONSTRAINT "thread_because" CHECK (because IS NULL OR outcome IS NOT NULL);
ALTER TABLE "comment" ADD CONSTRAINT "comment_deletion" CHECK (
  (deleted_at IS NULL) = (deleted_by_id IS NULL) AND (deleted_at IS NULL OR body = ''));
ALTER TABLE "mail_settings" ADD CONSTRAINT "mail_settings_minutes" CHECK (
  daily_at BETWEEN 0 AND 1439 AND (quiet_from IS NULL) = (quiet_to IS NULL)
  AND (quiet_from IS NULL OR (quiet_from BETWEEN 0 AND 1439 AND quiet_to BETWEEN 0 AND 1439 AND quiet_from <> quiet_to)));
ALTER TABLE "mail" ADD CONSTRAINT "mail_end" CHECK ((state IN ('sent', 'failed', 'uncertain')) = (ended_at IS NOT NULL));
ALTER TABLE "assignment_rule" ADD CONSTRAINT "assignment_rule_limit" CHECK ("limit" >= 1);
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "conflict_of_interest_lift" CHECK (
  (lifted_at IS NULL) = (lifted_by_id IS NULL) AND (lifted_at IS NULL) = (lift_reason IS NULL)
  AND lifted_by_id IS DISTINCT FROM user_id);
-- One declaration that stands for each claim and person.
CREATE UNIQUE INDEX "conflict_of_interest_once" ON "conflict_of_interest" (claim_id, user_id) WHERE lifted_at IS NULL;
-- A claim is in one state at a time.
CREATE UNIQUE INDEX "state_span_open" ON "state_span" (claim_id) WHERE left_at IS NULL;

CREATE FUNCTION refuse_conflicted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE person uuid := CASE TG_TABLE_NAME WHEN 'approval' THEN (to_jsonb(NEW) ->> 'approver_id')::uuid
  ELSE (to_jsonb(NEW) ->> 'assessor_id')::uuid END;
BEGIN
  IF EXISTS (SELECT 1 FROM conflict_of_interest WHERE claim_id = NEW.claim_id AND user_id = person AND lifted_at IS NULL) THEN
    PERFORM refuse('Who declared a conflict of interest on a claim neither assesses nor approves it.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assessment_conflict BEFORE INSERT ON "assessment" FOR EACH ROW EXECUTE FUNCTION refuse_conflicted();
CREATE TRIGGER assessment_conflict_changed BEFORE UPDATE OF rating_id, confidence, reasoning ON "assessment"
  FOR EACH ROW EXECUTE FUNCTION refuse_conflicted();
CREATE TRIGGER approval_conflict BEFORE INSERT ON "approval" FOR EACH ROW EXECUTE FUNCTION refuse_conflicted();

-- The earlier texts of a deleted comment go with it.
DROP TRIGGER comment_revision_immutable ON "comment_revision";
CREATE FUNCTION keep_comment_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM comment WHERE id = OLD.comment_id AND deleted_at IS NOT NULL) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'An earlier text of a comment never changes.' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER comment_revision_immutable BEFORE UPDATE OR DELETE ON "comment_revision"
  FOR EACH ROW EXECUTE FUNCTION keep_comment_revision();

-- How long a claim was in each state.
CREATE FUNCTION keep_state_span() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.state = OLD.state THEN RETURN NULL; END IF;
    UPDATE state_span SET left_at = GREATEST(NEW.state_changed_at, entered_at) WHERE claim_id = NEW.id AND left_at IS NULL;
  END IF;
  INSERT INTO state_span (team_id, claim_id, state, entered_at) VALUES (NEW.team_id, NEW.id, NEW.state, NEW.state_changed_at);
  RETURN NULL;
END $$;
CREATE TRIGGER claim_state_span AFTER INSERT OR UPDATE OF state ON "claim" FOR EACH ROW EXECUTE FUNCTION keep_state_span();
INSERT INTO state_span (team_id, claim_id, state, entered_at) SELECT team_id, id, state, state_changed_at FROM claim;

-- What open screens are told. The channel carries the team only: what happened is read from the table, because a payload
-- may be lost and a table may not. The same payload in one transaction is sent once.
CREATE FUNCTION tell_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_event (team_id, kind, subject_kind, subject_id, claim_id, document_id, actor_id, at)
  SELECT team_id, action, subject_kind, subject_id, claim_id, document_id, actor_id, at FROM written
  WHERE team_id IS NOT NULL AND subject_kind NOT IN ('session', 'token', 'invitation', 'user')
  ORDER BY position;
  PERFORM pg_notify('assay_live', team_id::text) FROM (SELECT DISTINCT team_id FROM written WHERE team_id IS NOT NULL) teams;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_live AFTER INSERT ON "audit_event" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION tell_live();

CREATE FUNCTION tell_inbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_event (team_id, user_id, kind, subject_kind, subject_id, claim_id, document_id, actor_id)
  SELECT team_id, user_id, 'notification.made', 'notification', id, claim_id, document_id, actor_id FROM written;
  PERFORM pg_notify('assay_live', team_id::text) FROM (SELECT DISTINCT team_id FROM written) teams;
  RETURN NULL;
END $$;
CREATE TRIGGER notification_live AFTER INSERT ON "notification" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION tell_inbox();

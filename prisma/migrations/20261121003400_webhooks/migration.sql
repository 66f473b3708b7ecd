-- Programs that are told of a team's events, what was sent to them, and how that went.

CREATE TYPE "webhook_failure" AS ENUM ('failing', 'gone');
CREATE TYPE "delivery_state" AS ENUM ('waiting', 'delivered', 'failed', 'held');

CREATE TABLE "webhook" (
  "id" UUID NOT NULL,
  "team_id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "events" TEXT[] NOT NULL,
  "secret" TEXT NOT NULL,
  "previous_secret" TEXT,
  "previous_until" TIMESTAMPTZ(3),
  "paused_at" TIMESTAMPTZ(3),
  "disabled_at" TIMESTAMPTZ(3),
  "disabled_reason" "webhook_failure",
  "failing_since" TIMESTAMPTZ(3),
  "delivered_at" TIMESTAMPTZ(3),
  "rest_until" TIMESTAMPTZ(3),
  "turn_until" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  "created_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "webhook_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "webhook_has_events" CHECK (cardinality("events") > 0),
  CONSTRAINT "webhook_secret_is_sealed" CHECK ("secret" NOT LIKE 'whsec%' AND "previous_secret" NOT LIKE 'whsec%'),
  CONSTRAINT "webhook_previous_secret_ends" CHECK (("previous_secret" IS NULL) = ("previous_until" IS NULL)),
  CONSTRAINT "webhook_disabled_has_reason" CHECK (("disabled_at" IS NULL) = ("disabled_reason" IS NULL))
);
CREATE INDEX "webhook_team_id_idx" ON "webhook"("team_id");
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_team_id_fkey"
  FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "webhook_delivery" (
  "id" UUID NOT NULL,
  "webhook_id" UUID NOT NULL,
  "event_id" UUID,
  "type" TEXT NOT NULL,
  "payload" TEXT NOT NULL,
  "state" "delivery_state" NOT NULL DEFAULT 'waiting',
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "tries" INTEGER NOT NULL DEFAULT 0,
  "next_at" TIMESTAMPTZ(3),
  "status" INTEGER,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "ended_at" TIMESTAMPTZ(3),
  CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "webhook_delivery_is_due_or_ended" CHECK (("state" = 'waiting') = ("next_at" IS NOT NULL))
);
CREATE UNIQUE INDEX "webhook_delivery_webhook_id_event_id_type_key" ON "webhook_delivery"("webhook_id", "event_id", "type");
CREATE INDEX "webhook_delivery_webhook_id_id_idx" ON "webhook_delivery"("webhook_id", "id" DESC);
CREATE INDEX "webhook_delivery_webhook_id_state_next_at_idx" ON "webhook_delivery"("webhook_id", "state", "next_at");
CREATE INDEX "webhook_delivery_created_at_idx" ON "webhook_delivery"("created_at");
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_fkey"
  FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "webhook_attempt" (
  "id" UUID NOT NULL,
  "delivery_id" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "duration_ms" INTEGER NOT NULL,
  "status" INTEGER,
  "fault" TEXT,
  "answer" TEXT,
  CONSTRAINT "webhook_attempt_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "webhook_attempt_came_to_something" CHECK ("status" IS NOT NULL OR "fault" IS NOT NULL)
);
CREATE UNIQUE INDEX "webhook_attempt_delivery_id_number_key" ON "webhook_attempt"("delivery_id", "number");
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_delivery_id_fkey"
  FOREIGN KEY ("delivery_id") REFERENCES "webhook_delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Admins are told of a webhook that was disabled.
ALTER TABLE "notification" ADD COLUMN "webhook_id" UUID;
CREATE INDEX "notification_webhook_id_idx" ON "notification"("webhook_id");
ALTER TABLE "notification" ADD CONSTRAINT "notification_webhook_id_fkey"
  FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A webhook stays with its team: what it may hear of, and its secret, never become another one's.
CREATE FUNCTION keep_webhook_team() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.team_id <> OLD.team_id THEN
    PERFORM refuse('A webhook stays with its team.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER webhook_keeps_team BEFORE UPDATE OF id, team_id ON "webhook"
  FOR EACH ROW EXECUTE FUNCTION keep_webhook_team();

-- What is sent is made once, and tells of the webhook's own team only.
CREATE FUNCTION check_webhook_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.event_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM audit_event e JOIN webhook w ON w.team_id = e.team_id
    WHERE e.id = NEW.event_id AND w.id = NEW.webhook_id
  ) THEN
    PERFORM refuse('A webhook is told only of events of its own team.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER webhook_delivery_of_own_team BEFORE INSERT ON "webhook_delivery"
  FOR EACH ROW EXECUTE FUNCTION check_webhook_delivery();

CREATE FUNCTION keep_webhook_payload() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.webhook_id, NEW.type, NEW.payload, NEW.created_at)
      IS DISTINCT FROM (OLD.id, OLD.webhook_id, OLD.type, OLD.payload, OLD.created_at)
      OR NEW.event_id IS DISTINCT FROM OLD.event_id THEN
    PERFORM refuse('What a delivery sends never changes.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER webhook_delivery_keeps_payload BEFORE UPDATE ON "webhook_delivery"
  FOR EACH ROW EXECUTE FUNCTION keep_webhook_payload();

-- Attempts go away with their delivery and are never rewritten.
CREATE TRIGGER webhook_attempt_immutable BEFORE UPDATE ON "webhook_attempt"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

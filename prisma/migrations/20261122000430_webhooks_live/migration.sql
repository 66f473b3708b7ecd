-- The log of a webhook refreshes by itself: one event at the end of each turn, when everything of it is written, and one for
-- whatever is put into the queue. Never one for each attempt, of which a busy webhook makes hundreds a second.
CREATE FUNCTION tell_webhook() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_event (team_id, kind, subject_kind, subject_id) VALUES (NEW.team_id, 'webhook.sent', 'webhook', NEW.id);
  PERFORM pg_notify('assay_live', NEW.team_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER webhook_live AFTER UPDATE OF turn_until ON "webhook"
  FOR EACH ROW WHEN (OLD.turn_until IS NOT NULL AND NEW.turn_until IS NULL) EXECUTE FUNCTION tell_webhook();

CREATE FUNCTION tell_deliveries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_event (team_id, kind, subject_kind, subject_id)
  SELECT DISTINCT w.team_id, 'webhook.queued', 'webhook', w.id FROM written d JOIN webhook w ON w.id = d.webhook_id;
  PERFORM pg_notify('assay_live', team_id::text)
  FROM (SELECT DISTINCT w.team_id FROM written d JOIN webhook w ON w.id = d.webhook_id) teams;
  RETURN NULL;
END $$;
CREATE TRIGGER webhook_delivery_live AFTER INSERT ON "webhook_delivery" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION tell_deliveries();

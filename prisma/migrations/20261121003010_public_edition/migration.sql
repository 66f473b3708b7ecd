-- The number of the public site's edition: it grows with everything that readers can see, so that every web process learns
-- when what it keeps is old. Counted at the end of a transaction, so that nobody waits for another one's publication.

CREATE TABLE "public_edition" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "number" BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT "public_edition_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "public_edition_one_row" CHECK (id = 1)
);
INSERT INTO "public_edition" DEFAULT VALUES;

CREATE FUNCTION count_public_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public_edition SET number = number + 1;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER publication_seen AFTER INSERT ON "publication"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_edition();
CREATE CONSTRAINT TRIGGER claim_seen AFTER UPDATE OF slug, close_reason, duplicate_of_id, valid_as_of ON "claim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (
    NEW.slug IS NOT NULL AND (OLD.slug, OLD.close_reason, OLD.duplicate_of_id, OLD.valid_as_of)
      IS DISTINCT FROM (NEW.slug, NEW.close_reason, NEW.duplicate_of_id, NEW.valid_as_of)
  ) EXECUTE FUNCTION count_public_edition();
CREATE CONSTRAINT TRIGGER installation_seen AFTER INSERT OR UPDATE ON "installation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_edition();
CREATE CONSTRAINT TRIGGER team_seen AFTER UPDATE OF name, is_demonstration, required_assessments, required_approvals ON "team"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_edition();
CREATE CONSTRAINT TRIGGER rating_seen AFTER INSERT OR UPDATE OR DELETE ON "rating"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_edition();

-- Publications over time: what a later publication says about the one before it, addresses that never change their meaning,
-- and what a correction puts on the re-review list.

CREATE TYPE "publication_cause" AS ENUM ('source_altered', 'source_retracted', 'new_evidence', 'our_error');
CREATE TYPE "publication_severity" AS ENUM ('minor', 'substantial');
ALTER TABLE "publication"
  ADD COLUMN "cause" "publication_cause",
  ADD COLUMN "severity" "publication_severity";
-- Every correction and retraction, newest first.
CREATE INDEX "publication_corrections" ON "publication" (published_at DESC, id DESC) WHERE kind IN ('correction', 'retraction');

CREATE FUNCTION check_publication_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kind = 'first') <> (NEW.number = 1) THEN
    PERFORM refuse('The first publication of a claim is number 1, and no other.');
  END IF;
  IF NEW.kind = 'first' AND (NEW.cause IS NOT NULL OR NEW.severity IS NOT NULL) THEN
    PERFORM refuse('A first publication corrects nothing.');
  END IF;
  IF NEW.kind IN ('correction', 'retraction')
     AND (NEW.cause IS NULL OR NEW.severity IS NULL OR coalesce(btrim(NEW.note), '') = '') THEN
    PERFORM refuse('A correction and a retraction say their cause, how much it matters, and what was wrong.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_kind_check BEFORE INSERT ON "publication" FOR EACH ROW EXECUTE FUNCTION check_publication_kind();

-- Every address that a claim has, or had: kept for ever, and never given to another claim.
CREATE TABLE "claim_slug" (
  "slug" TEXT NOT NULL,
  "claim_id" UUID NOT NULL,
  "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "claim_slug_pkey" PRIMARY KEY ("slug"),
  CONSTRAINT "claim_slug_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "claim_slug_slug_claim_id_key" ON "claim_slug"("slug", "claim_id");
CREATE INDEX "claim_slug_claim_id_idx" ON "claim_slug"("claim_id");
INSERT INTO "claim_slug" (slug, claim_id, given_at)
  SELECT DISTINCT ON (slug) slug, claim_id, published_at FROM (
    SELECT slug, claim_id, published_at FROM "publication"
    UNION ALL SELECT slug, id, created_at FROM "claim" WHERE slug IS NOT NULL
  ) given ORDER BY slug, published_at;
CREATE TRIGGER claim_slug_immutable BEFORE UPDATE OR DELETE ON "claim_slug" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_slug_never_emptied BEFORE TRUNCATE ON "claim_slug" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_claim_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.slug IS NULL THEN RETURN NULL; END IF;
  INSERT INTO claim_slug (slug, claim_id) VALUES (NEW.slug, NEW.id) ON CONFLICT (slug) DO NOTHING;
  IF NOT EXISTS (SELECT 1 FROM claim_slug WHERE slug = NEW.slug AND claim_id = NEW.id) THEN
    PERFORM refuse('This address belongs, or belonged, to another claim.');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_slug_kept AFTER INSERT OR UPDATE OF slug ON "claim" FOR EACH ROW EXECUTE FUNCTION keep_claim_slug();

-- A publication has an address of its own claim. Checked at the end, because both are written in one transaction.
ALTER TABLE "publication" ADD CONSTRAINT "publication_own_slug"
  FOREIGN KEY ("slug", "claim_id") REFERENCES "claim_slug"("slug", "claim_id") DEFERRABLE INITIALLY DEFERRED;

-- As before, but that a published claim may get another address; it never has none again.
CREATE OR REPLACE FUNCTION check_claim() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE step text := OLD.state || '>' || NEW.state;
BEGIN
  IF NEW.team_id <> OLD.team_id OR NEW.number <> OLD.number THEN
    PERFORM refuse('A claim keeps its team and its number.');
  END IF;
  IF OLD.slug IS NOT NULL AND NEW.slug IS NULL THEN
    PERFORM refuse('A published claim keeps an address.');
  END IF;
  IF NEW.state <> OLD.state AND step NOT IN (
    'new>researching', 'researching>assessing', 'assessing>drafting', 'drafting>approval', 'approval>drafting',
    'approval>published', 'published>researching', 'closed>researching',
    'new>closed', 'researching>closed', 'assessing>closed', 'drafting>closed', 'approval>closed'
  ) AND NOT (
    -- Never out of a state in which assessments were revealed by the step, and never into or out of a publication.
    coalesce(current_setting('assay.undo', true), 'off') = 'on'
    AND step IN ('researching>new', 'assessing>researching', 'closed>new', 'closed>drafting')
  ) THEN PERFORM refuse('A claim does not go from ' || OLD.state || ' to ' || NEW.state || '.'); END IF;
  RETURN NEW;
END $$;

-- A claim may have to be looked at again because another one was corrected or retracted.
ALTER TYPE "re_review_cause" ADD VALUE 'claim_corrected';
ALTER TYPE "re_review_cause" ADD VALUE 'claim_retracted';
CREATE TYPE "re_review_tie" AS ENUM ('claim', 'passage', 'document', 'source');
ALTER TABLE "re_review"
  ADD COLUMN "publication_id" UUID,
  ADD COLUMN "tie" "re_review_tie",
  ADD COLUMN "tied_by" UUID[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT "re_review_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "re_review_one_reason" CHECK (
    (publication_id IS NULL AND tie IS NULL) OR (publication_id IS NOT NULL AND tie IS NOT NULL AND passage_id IS NULL)
  );
CREATE UNIQUE INDEX "re_review_claim_id_publication_id_key" ON "re_review"("claim_id", "publication_id");
CREATE INDEX "re_review_publication_id_idx" ON "re_review"("publication_id");

-- Versions and placements, re-reviews, checks and archived copies; suggestions of derivations; figures; dissent;
-- sub-claims and matches; annotations and claims from elsewhere.

ALTER TYPE "capture_method" ADD VALUE 'check';

ALTER TABLE "document" ADD COLUMN "check_every_days" INTEGER, ADD COLUMN "next_check_at" TIMESTAMPTZ(3);
CREATE INDEX "document_team_id_url_idx" ON "document"("team_id", "url");
CREATE INDEX "document_next_check_at_idx" ON "document"("next_check_at");

ALTER TABLE "evidence"
  ADD COLUMN "figure_low" DOUBLE PRECISION,
  ADD COLUMN "figure_high" DOUBLE PRECISION,
  ADD COLUMN "figure_unit" TEXT,
  ADD COLUMN "figure_as_of" DATE;

CREATE TYPE "archive_status" AS ENUM ('queued', 'asked', 'archived', 'failed');
CREATE TYPE "assessor_naming" AS ENUM ('name', 'pseudonym');
CREATE TYPE "check_outcome" AS ENUM ('unchanged', 'changed', 'failed');
CREATE TYPE "claim_import_format" AS ENUM ('csv', 'jsonl');
CREATE TYPE "claim_import_status" AS ENUM ('mapping', 'queued', 'running', 'done', 'failed');
CREATE TYPE "match_decision" AS ENUM ('confirmed', 'rejected');
CREATE TYPE "passage_fate" AS ENUM ('exact', 'moved', 'altered', 'missing');
CREATE TYPE "placement_decision" AS ENUM ('confirmed', 'corrected', 'gone');
CREATE TYPE "re_review_cause" AS ENUM ('passage_altered', 'passage_missing');
CREATE TYPE "roll_up_rule" AS ENUM ('all', 'any', 'necessary', 'illustrative');
CREATE TYPE "suggestion_basis" AS ENUM ('text', 'publisher');
CREATE TYPE "suggestion_status" AS ENUM ('open', 'confirmed', 'rejected');

ALTER TABLE "assessment" ADD COLUMN "publish_as" "assessor_naming" NOT NULL DEFAULT 'pseudonym', ADD COLUMN "pseudonym" TEXT;
-- Never written by anything: dissent has its own rows.
ALTER TABLE "verdict" DROP COLUMN "dissent_note", ADD COLUMN "override_reason" TEXT, ADD COLUMN "overridden_by_id" UUID;

CREATE TABLE "placement" (
    "id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "fate" "passage_fate" NOT NULL,
    "start_position" INTEGER,
    "end_position" INTEGER,
    "exact" TEXT,
    "score" DOUBLE PRECISION,
    "typographic" BOOLEAN NOT NULL DEFAULT false,
    "in_place" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" "placement_decision",
    "decided_start" INTEGER,
    "decided_end" INTEGER,
    "decided_exact" TEXT,
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "re_review" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "cause" "re_review_cause" NOT NULL,
    "passage_id" UUID,
    "version_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "outcome" TEXT,

    CONSTRAINT "re_review_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "document_check" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "outcome" "check_outcome" NOT NULL,
    "reason" TEXT,
    "http_status" INTEGER,
    "version_id" UUID,
    "requested_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_check_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "archive_request" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "status" "archive_status" NOT NULL DEFAULT 'queued',
    "job_id" TEXT,
    "archive_url" TEXT,
    "reason" TEXT,
    "requested_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "archive_request_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "document_sketch" (
    "version_id" UUID NOT NULL,
    "fingerprints" BIGINT[],

    CONSTRAINT "document_sketch_pkey" PRIMARY KEY ("version_id")
);

CREATE TABLE "derivation_suggestion" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "derivation_kind" NOT NULL,
    "basis" "suggestion_basis" NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "version_id" UUID NOT NULL,
    "start_position" INTEGER,
    "end_position" INTEGER,
    "status" "suggestion_status" NOT NULL DEFAULT 'open',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "derivation_suggestion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "subclaim" (
    "id" UUID NOT NULL,
    "parent_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "rule" "roll_up_rule" NOT NULL,
    "part_start" INTEGER,
    "part_end" INTEGER,
    "part_exact" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subclaim_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "claim_match" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "decision" "match_decision" NOT NULL,
    "score" DOUBLE PRECISION,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_match_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "imported_annotation" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "document_id" UUID,
    "source_id" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "passage_id" UUID,
    "reason" TEXT,
    "imported_by_id" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imported_annotation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "claim_import" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "format" "claim_import_format" NOT NULL,
    "bytes" BYTEA,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "status" "claim_import_status" NOT NULL DEFAULT 'mapping',
    "rows" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "recognised" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "refusals" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_import_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "claim_origin" (
    "claim_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "url" TEXT,
    "rating" TEXT,

    CONSTRAINT "claim_origin_pkey" PRIMARY KEY ("claim_id")
);

CREATE TABLE "dissent" (
    "verdict_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dissent_pkey" PRIMARY KEY ("verdict_id", "assessment_id")
);

CREATE UNIQUE INDEX "placement_passage_id_version_id_key" ON "placement"("passage_id", "version_id");
CREATE INDEX "placement_version_id_idx" ON "placement"("version_id");
CREATE UNIQUE INDEX "re_review_claim_id_passage_id_version_id_key" ON "re_review"("claim_id", "passage_id", "version_id");
CREATE INDEX "re_review_team_id_settled_at_idx" ON "re_review"("team_id", "settled_at");
CREATE INDEX "document_check_document_id_at_idx" ON "document_check"("document_id", "at" DESC);
CREATE INDEX "archive_request_document_id_idx" ON "archive_request"("document_id");
CREATE UNIQUE INDEX "derivation_suggestion_from_id_to_id_basis_key" ON "derivation_suggestion"("from_id", "to_id", "basis");
CREATE INDEX "derivation_suggestion_to_id_idx" ON "derivation_suggestion"("to_id");
CREATE INDEX "derivation_suggestion_team_id_status_idx" ON "derivation_suggestion"("team_id", "status");
CREATE UNIQUE INDEX "subclaim_parent_id_child_id_key" ON "subclaim"("parent_id", "child_id");
CREATE INDEX "subclaim_child_id_idx" ON "subclaim"("child_id");
CREATE UNIQUE INDEX "claim_match_first_id_second_id_key" ON "claim_match"("first_id", "second_id");
CREATE INDEX "claim_match_second_id_idx" ON "claim_match"("second_id");
CREATE UNIQUE INDEX "imported_annotation_team_id_source_id_key" ON "imported_annotation"("team_id", "source_id");
CREATE INDEX "imported_annotation_document_id_idx" ON "imported_annotation"("document_id");
CREATE INDEX "imported_annotation_passage_id_idx" ON "imported_annotation"("passage_id");
CREATE INDEX "claim_import_team_id_created_at_idx" ON "claim_import"("team_id", "created_at" DESC);
CREATE INDEX "claim_origin_import_id_idx" ON "claim_origin"("import_id");

ALTER TABLE "placement" ADD CONSTRAINT "placement_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "placement" ADD CONSTRAINT "placement_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "re_review" ADD CONSTRAINT "re_review_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "re_review" ADD CONSTRAINT "re_review_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "re_review" ADD CONSTRAINT "re_review_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "re_review" ADD CONSTRAINT "re_review_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "document_check" ADD CONSTRAINT "document_check_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "archive_request" ADD CONSTRAINT "archive_request_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "document_sketch" ADD CONSTRAINT "document_sketch_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "derivation_suggestion" ADD CONSTRAINT "derivation_suggestion_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "derivation_suggestion" ADD CONSTRAINT "derivation_suggestion_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "derivation_suggestion" ADD CONSTRAINT "derivation_suggestion_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "derivation_suggestion" ADD CONSTRAINT "derivation_suggestion_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "subclaim" ADD CONSTRAINT "subclaim_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "subclaim" ADD CONSTRAINT "subclaim_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "claim_match" ADD CONSTRAINT "claim_match_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "claim_match" ADD CONSTRAINT "claim_match_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "claim_match" ADD CONSTRAINT "claim_match_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "imported_annotation" ADD CONSTRAINT "imported_annotation_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "imported_annotation" ADD CONSTRAINT "imported_annotation_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "imported_annotation" ADD CONSTRAINT "imported_annotation_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "claim_import" ADD CONSTRAINT "claim_import_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "claim_origin" ADD CONSTRAINT "claim_origin_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "claim_origin" ADD CONSTRAINT "claim_origin_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "claim_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dissent" ADD CONSTRAINT "dissent_verdict_id_fkey" FOREIGN KEY ("verdict_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dissent" ADD CONSTRAINT "dissent_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Which versions share a fingerprint.
CREATE INDEX "document_sketch_fingerprints" ON "document_sketch" USING gin (fingerprints);

ALTER TABLE "document" ADD CONSTRAINT "document_checks" CHECK (
  check_every_days IS NULL OR (check_every_days BETWEEN 1 AND 365 AND url IS NOT NULL));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_figure" CHECK (
  (figure_low IS NULL) = (figure_high IS NULL) AND (figure_low IS NULL OR figure_low <= figure_high)
  AND (figure_low IS NOT NULL OR (figure_unit IS NULL AND figure_as_of IS NULL)));
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_override" CHECK ((override_reason IS NULL) = (overridden_by_id IS NULL));
ALTER TABLE "subclaim" ADD CONSTRAINT "subclaim_not_itself" CHECK (parent_id <> child_id);
ALTER TABLE "subclaim" ADD CONSTRAINT "subclaim_part" CHECK (
  (part_start IS NULL) = (part_end IS NULL) AND (part_start IS NULL) = (part_exact IS NULL)
  AND (part_start IS NULL OR (part_start >= 0 AND part_end > part_start)));
ALTER TABLE "claim_match" ADD CONSTRAINT "claim_match_order" CHECK (first_id < second_id);
ALTER TABLE "derivation_suggestion" ADD CONSTRAINT "derivation_suggestion_not_itself" CHECK (from_id <> to_id);
ALTER TABLE "derivation_suggestion" ADD CONSTRAINT "derivation_suggestion_decision" CHECK ((status = 'open') = (decided_at IS NULL));
ALTER TABLE "re_review" ADD CONSTRAINT "re_review_settlement" CHECK ((settled_at IS NULL) = (outcome IS NULL));
ALTER TABLE "imported_annotation" ADD CONSTRAINT "imported_annotation_end" CHECK (passage_id IS NOT NULL OR reason IS NOT NULL);
ALTER TABLE "placement" ADD CONSTRAINT "placement_machine" CHECK (
  (fate = 'missing') = (start_position IS NULL) AND (start_position IS NULL) = (end_position IS NULL)
  AND (start_position IS NULL) = (exact IS NULL) AND (NOT typographic OR fate = 'altered'));
ALTER TABLE "placement" ADD CONSTRAINT "placement_decided" CHECK (
  (decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by_id IS NULL)
  AND (decision IS NOT DISTINCT FROM 'corrected') = (decided_start IS NOT NULL)
  AND (decided_start IS NULL) = (decided_end IS NULL) AND (decided_start IS NULL) = (decided_exact IS NULL)
  AND NOT (decision IS NOT DISTINCT FROM 'confirmed' AND fate = 'missing'));

-- Do these words stand at this place (UTF-16 code units) of a version's text?
CREATE FUNCTION stands_at(version uuid, start_at integer, end_at integer, words text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE found record; first integer;
BEGIN
  SELECT text, text_length INTO found FROM document_version WHERE id = version;
  IF found IS NULL OR start_at < 0 OR end_at <= start_at OR end_at > found.text_length THEN RETURN false; END IF;
  IF found.text_length = char_length(found.text) THEN first := start_at;
  ELSE first := utf16_characters(found.text, start_at);
  END IF;
  RETURN first IS NOT NULL AND utf16_length(words) = end_at - start_at
    AND substr(found.text, first + 1, char_length(words)) = words;
END $$;

-- A placement: of a passage in another version of the same document; the machine's part never changes.
CREATE FUNCTION check_placement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own text; own_version uuid;
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM refuse('A placement is never deleted.'); END IF;
  SELECT p.exact, p.version_id INTO own, own_version FROM passage p
    JOIN document_version v ON v.id = NEW.version_id AND v.document_id = p.document_id WHERE p.id = NEW.passage_id;
  IF own_version IS NULL OR own_version = NEW.version_id THEN
    PERFORM refuse('A placement is in another version of the passage’s document.');
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.id, NEW.passage_id, NEW.version_id, NEW.fate, NEW.start_position, NEW.end_position, NEW.exact,
      NEW.score, NEW.typographic, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.passage_id, OLD.version_id, OLD.fate,
      OLD.start_position, OLD.end_position, OLD.exact, OLD.score, OLD.typographic, OLD.created_at) THEN
    PERFORM refuse('What the machine found of a passage never changes.');
  END IF;
  IF NEW.fate IN ('exact', 'moved') AND NEW.exact IS DISTINCT FROM own THEN
    PERFORM refuse('A passage with other words is altered.');
  END IF;
  IF TG_OP = 'INSERT' AND NEW.start_position IS NOT NULL
     AND NOT stands_at(NEW.version_id, NEW.start_position, NEW.end_position, NEW.exact) THEN
    PERFORM refuse('A placement quotes exactly what stands at its place.');
  END IF;
  IF NEW.decided_start IS NOT NULL AND NOT stands_at(NEW.version_id, NEW.decided_start, NEW.decided_end, NEW.decided_exact) THEN
    PERFORM refuse('A corrected placement quotes exactly what stands at its place.');
  END IF;
  IF NEW.decision IS NOT DISTINCT FROM 'gone' AND NEW.in_place THEN PERFORM refuse('What is gone is not in place.'); END IF;
  IF NEW.decision IS NULL AND NEW.in_place <> (NEW.fate IN ('exact', 'moved') OR NEW.typographic) THEN
    PERFORM refuse('A passage is in place when its words are there.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER placement_check BEFORE INSERT OR UPDATE OR DELETE ON "placement" FOR EACH ROW EXECUTE FUNCTION check_placement();
CREATE TRIGGER document_check_immutable BEFORE UPDATE OR DELETE ON "document_check" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Parent and sub-claim, and the two claims of a match, are of one team.
CREATE FUNCTION check_claims_of_one_team() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE one uuid; other uuid;
BEGIN
  IF TG_TABLE_NAME = 'subclaim' THEN one := NEW.parent_id; other := NEW.child_id;
  ELSE one := NEW.first_id; other := NEW.second_id;
  END IF;
  IF (SELECT team_id FROM claim WHERE id = one) IS DISTINCT FROM (SELECT team_id FROM claim WHERE id = other) THEN
    PERFORM refuse('Both claims belong to one team.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER subclaim_one_team BEFORE INSERT OR UPDATE ON "subclaim" FOR EACH ROW EXECUTE FUNCTION check_claims_of_one_team();
CREATE TRIGGER claim_match_one_team BEFORE INSERT OR UPDATE ON "claim_match" FOR EACH ROW EXECUTE FUNCTION check_claims_of_one_team();
CREATE TRIGGER derivation_suggestion_same_team BEFORE INSERT OR UPDATE ON "derivation_suggestion" FOR EACH ROW EXECUTE FUNCTION check_derivation_team();

CREATE FUNCTION note_subclaim_contributor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO contributor (claim_id, user_id) VALUES (NEW.parent_id, NEW.changed_by_id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER subclaim_contributor AFTER INSERT OR UPDATE ON "subclaim" FOR EACH ROW EXECUTE FUNCTION note_subclaim_contributor();

-- A dissent is about an assessment of the verdict's own claim; whoever writes it contributes.
CREATE FUNCTION check_dissent() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE claim uuid;
BEGIN
  SELECT claim_id INTO claim FROM verdict WHERE id = NEW.verdict_id;
  IF claim IS DISTINCT FROM (SELECT claim_id FROM assessment WHERE id = NEW.assessment_id) THEN
    PERFORM refuse('A dissent is an assessment of the same claim.');
  END IF;
  INSERT INTO contributor (claim_id, user_id) VALUES (claim, NEW.written_by_id) ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;
CREATE TRIGGER dissent_check BEFORE INSERT OR UPDATE ON "dissent" FOR EACH ROW EXECUTE FUNCTION check_dissent();

-- Assessments are fixed once they are revealed; under which name one is published may be chosen until then.
CREATE OR REPLACE FUNCTION check_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE current record;
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM refuse('An assessment is never deleted.'); END IF;
  SELECT state, round INTO current FROM claim WHERE id = NEW.claim_id;
  IF TG_OP = 'UPDATE' AND NEW.round = current.round AND current.state IN ('drafting', 'approval')
     AND to_jsonb(NEW) - '{publish_as,pseudonym,updated_at}'::text[] = to_jsonb(OLD) - '{publish_as,pseudonym,updated_at}'::text[] THEN
    RETURN NEW;
  END IF;
  IF current.state <> 'assessing' OR NEW.round <> current.round THEN
    PERFORM refuse('An assessment is given and changed while the claim is being assessed.');
  END IF;
  RETURN NEW;
END $$;

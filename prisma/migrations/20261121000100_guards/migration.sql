-- What must never happen, whichever program asks. Each refusal is a sentence; the error code is that of a check violation.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

ALTER TABLE "installation" ADD CONSTRAINT "installation_only_one" CHECK (id = 1);
ALTER TABLE "user" ADD CONSTRAINT "user_email_lower" CHECK (email = lower(email));
ALTER TABLE "team" ADD CONSTRAINT "team_numbers" CHECK (required_assessments >= 0 AND required_approvals >= 1 AND next_claim_number >= 1);
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_confidence" CHECK (confidence BETWEEN 0 AND 100);
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_limits" CHECK (confidence BETWEEN 0 AND 100 AND char_length(summary) <= 300);
ALTER TABLE "claim" ADD CONSTRAINT "claim_statement" CHECK (btrim(statement) <> '');
ALTER TABLE "claim" ADD CONSTRAINT "claim_closing" CHECK ((state = 'closed') = (close_reason IS NOT NULL));
ALTER TABLE "claim" ADD CONSTRAINT "claim_duplicate" CHECK (close_reason IS DISTINCT FROM 'duplicate' OR duplicate_of_id IS NOT NULL);
ALTER TABLE "claim" ADD CONSTRAINT "claim_not_its_own_duplicate" CHECK (duplicate_of_id IS DISTINCT FROM id);
ALTER TABLE "derivation" ADD CONSTRAINT "derivation_not_itself" CHECK (from_id <> to_id);
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawal" CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL));
ALTER TABLE "thread" ADD CONSTRAINT "thread_resolution" CHECK ((resolved_at IS NULL) = (outcome IS NULL) AND (resolved_at IS NULL) = (resolved_by_id IS NULL));
ALTER TABLE "thread" ADD CONSTRAINT "thread_target" CHECK (
  CASE target_kind
    WHEN 'evidence' THEN evidence_id IS NOT NULL AND claim_id IS NOT NULL
    WHEN 'passage' THEN passage_id IS NOT NULL
    ELSE claim_id IS NOT NULL
  END);

-- The library's search inside the text and the claim lists' search: any script, any part of a word.
CREATE INDEX "document_version_text_trgm" ON "document_version" USING gin (text gin_trgm_ops);
CREATE INDEX "document_title_trgm" ON "document" USING gin (title gin_trgm_ops);
CREATE INDEX "claim_statement_trgm" ON "claim" USING gin (statement gin_trgm_ops);
CREATE INDEX "publication_statement_trgm" ON "publication" USING gin (statement gin_trgm_ops);
-- One piece of live evidence per claim and passage.
CREATE UNIQUE INDEX "evidence_once" ON "evidence" (claim_id, passage_id) WHERE withdrawn_at IS NULL;

-- UTF-16 code units of a text: characters beyond the Basic Multilingual Plane count two.
CREATE FUNCTION utf16_length(t text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT char_length(t) + char_length(regexp_replace(t, '[^\U00010000-\U0010FFFF]', '', 'g'))
$$;

-- The number of characters whose UTF-16 length is `units`; null when that falls inside a surrogate pair.
CREATE FUNCTION utf16_characters(t text, units integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE low integer := units / 2; high integer := units; middle integer; measured integer;
BEGIN
  WHILE low <= high LOOP
    middle := (low + high) / 2;
    measured := utf16_length(left(t, middle));
    IF measured = units THEN RETURN middle;
    ELSIF measured < units THEN low := middle + 1;
    ELSE high := middle - 1;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION refuse(sentence text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', sentence USING ERRCODE = 'check_violation';
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A row of % never changes.', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER publication_immutable BEFORE UPDATE OR DELETE ON "publication" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_never_emptied BEFORE TRUNCATE ON "publication" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_immutable BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_never_emptied BEFORE TRUNCATE ON "audit_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_version_immutable BEFORE UPDATE OR DELETE ON "document_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_version_never_emptied BEFORE TRUNCATE ON "document_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER original_file_immutable BEFORE UPDATE OR DELETE ON "original_file" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER passage_immutable BEFORE UPDATE OR DELETE ON "passage" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_revision_immutable BEFORE UPDATE OR DELETE ON "comment_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contributor_immutable BEFORE UPDATE OR DELETE ON "contributor" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_document_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.text = '' THEN PERFORM refuse('A version has a text.'); END IF;
  IF NEW.text_length <> utf16_length(NEW.text) THEN
    PERFORM refuse('text_length is not the number of UTF-16 code units of the text.');
  END IF;
  IF NEW.text_sha256 <> encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex') THEN
    PERFORM refuse('text_sha256 is not the SHA-256 of the text.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_version_check BEFORE INSERT ON "document_version" FOR EACH ROW EXECUTE FUNCTION check_document_version();

CREATE FUNCTION check_original_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF encode(sha256(NEW.bytes), 'hex') IS DISTINCT FROM (SELECT original_sha256 FROM document_version WHERE id = NEW.version_id) THEN
    PERFORM refuse('The bytes do not have the SHA-256 of their version.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER original_file_check BEFORE INSERT ON "original_file" FOR EACH ROW EXECUTE FUNCTION check_original_file();

CREATE FUNCTION check_passage() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE version record; first integer; last integer;
BEGIN
  SELECT document_id, text, text_length INTO version FROM document_version WHERE id = NEW.version_id;
  IF version.document_id IS DISTINCT FROM NEW.document_id THEN
    PERFORM refuse('A passage belongs to the document of its version.');
  END IF;
  IF NEW.start_position < 0 OR NEW.end_position <= NEW.start_position OR NEW.end_position > version.text_length THEN
    PERFORM refuse('A passage lies inside its text.');
  END IF;
  IF version.text_length = char_length(version.text) THEN
    first := NEW.start_position; last := NEW.end_position;
  ELSE
    first := utf16_characters(version.text, NEW.start_position); last := utf16_characters(version.text, NEW.end_position);
  END IF;
  IF first IS NULL OR last IS NULL OR substr(version.text, first + 1, last - first) <> NEW.exact THEN
    PERFORM refuse('A passage quotes exactly what stands at its place.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER passage_check BEFORE INSERT ON "passage" FOR EACH ROW EXECUTE FUNCTION check_passage();

-- Evidence and appearances join a claim and a passage of one team.
CREATE FUNCTION check_same_team() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT team_id FROM claim WHERE id = NEW.claim_id) IS DISTINCT FROM
     (SELECT d.team_id FROM passage p JOIN document d ON d.id = p.document_id WHERE p.id = NEW.passage_id) THEN
    PERFORM refuse('A claim and its passages belong to one team.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_same_team BEFORE INSERT OR UPDATE OF claim_id, passage_id ON "evidence" FOR EACH ROW EXECUTE FUNCTION check_same_team();
CREATE TRIGGER appearance_same_team BEFORE INSERT OR UPDATE ON "appearance" FOR EACH ROW EXECUTE FUNCTION check_same_team();

CREATE FUNCTION check_derivation_team() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT team_id FROM document WHERE id = NEW.from_id) IS DISTINCT FROM (SELECT team_id FROM document WHERE id = NEW.to_id) THEN
    PERFORM refuse('Both documents of a derivation belong to one team.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER derivation_same_team BEFORE INSERT OR UPDATE ON "derivation" FOR EACH ROW EXECUTE FUNCTION check_derivation_team();

-- Contributors: whoever wrote or changed statement, evidence, search records or verdict.
CREATE FUNCTION note_contributor() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE claim uuid; person uuid;
BEGIN
  IF TG_TABLE_NAME = 'claim' THEN claim := NEW.id; person := NEW.changed_by_id;
  ELSIF TG_TABLE_NAME = 'appearance' THEN claim := NEW.claim_id; person := NEW.created_by_id;
  ELSE claim := NEW.claim_id; person := NEW.changed_by_id;
  END IF;
  INSERT INTO contributor (claim_id, user_id) VALUES (claim, person) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_contributor AFTER INSERT OR UPDATE OF statement, claimant_id, claimed_on, claimant_unknown, claimed_on_unknown, changed_by_id ON "claim" FOR EACH ROW EXECUTE FUNCTION note_contributor();
CREATE TRIGGER appearance_contributor AFTER INSERT ON "appearance" FOR EACH ROW EXECUTE FUNCTION note_contributor();
CREATE TRIGGER evidence_contributor AFTER INSERT OR UPDATE ON "evidence" FOR EACH ROW EXECUTE FUNCTION note_contributor();
CREATE TRIGGER search_record_contributor AFTER INSERT OR UPDATE ON "search_record" FOR EACH ROW EXECUTE FUNCTION note_contributor();
CREATE TRIGGER verdict_contributor AFTER INSERT OR UPDATE ON "verdict" FOR EACH ROW EXECUTE FUNCTION note_contributor();

CREATE FUNCTION check_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.lapsed_at IS NOT NULL OR NEW.lapsed_at IS NULL
       OR (to_jsonb(NEW) - 'lapsed_at' - 'lapse_reason') <> (to_jsonb(OLD) - 'lapsed_at' - 'lapse_reason') THEN
      PERFORM refuse('An approval may only lapse, once.');
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM member m JOIN claim c ON c.team_id = m.team_id
    WHERE c.id = NEW.claim_id AND m.user_id = NEW.approver_id AND m.removed_at IS NULL AND m.role IN ('editor', 'admin')
  ) THEN PERFORM refuse('Only an editor of the team decides on an approval.'); END IF;
  IF NEW.decision = 'approve' AND EXISTS (
    SELECT 1 FROM contributor k WHERE k.claim_id = NEW.claim_id AND k.user_id = NEW.approver_id
  ) THEN PERFORM refuse('Whoever contributed to a claim does not approve it.'); END IF;
  IF NEW.decision = 'approve' AND NOT EXISTS (
    SELECT 1 FROM claim c WHERE c.id = NEW.claim_id AND c.state = 'approval' AND c.submitted_digest = NEW.digest
  ) THEN PERFORM refuse('An approval names the digest that lies before the editors.'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_check BEFORE INSERT OR UPDATE ON "approval" FOR EACH ROW EXECUTE FUNCTION check_approval();
CREATE TRIGGER approval_never_deleted BEFORE DELETE ON "approval" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Assessments are fixed once they are revealed.
CREATE FUNCTION check_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE current record;
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM refuse('An assessment is never deleted.'); END IF;
  SELECT state, round INTO current FROM claim WHERE id = NEW.claim_id;
  IF current.state <> 'assessing' OR NEW.round <> current.round THEN
    PERFORM refuse('An assessment is given and changed while the claim is being assessed.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assessment_check BEFORE INSERT OR UPDATE OR DELETE ON "assessment" FOR EACH ROW EXECUTE FUNCTION check_assessment();

-- The life of a claim: only the steps of the table in product.md, whoever asks.
CREATE FUNCTION check_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.team_id <> OLD.team_id OR NEW.number <> OLD.number THEN
    PERFORM refuse('A claim keeps its team and its number.');
  END IF;
  IF OLD.slug IS NOT NULL AND NEW.slug IS DISTINCT FROM OLD.slug THEN
    PERFORM refuse('The slug of a published claim never changes.');
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state || '>' || NEW.state) NOT IN (
    'new>researching', 'researching>assessing', 'assessing>drafting', 'drafting>approval', 'approval>drafting',
    'approval>published', 'published>researching', 'closed>researching',
    'new>closed', 'researching>closed', 'assessing>closed', 'drafting>closed', 'approval>closed'
  ) THEN PERFORM refuse('A claim does not go from ' || OLD.state || ' to ' || NEW.state || '.'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claim_check BEFORE UPDATE ON "claim" FOR EACH ROW EXECUTE FUNCTION check_claim();

-- A publication needs enough live approvals of its digest, given by non-contributors (held by approval_check).
CREATE FUNCTION check_publication() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE needed integer; given integer;
BEGIN
  SELECT t.required_approvals INTO needed FROM claim c JOIN team t ON t.id = c.team_id WHERE c.id = NEW.claim_id AND c.team_id = NEW.team_id;
  SELECT count(DISTINCT approver_id) INTO given FROM approval
    WHERE claim_id = NEW.claim_id AND decision = 'approve' AND lapsed_at IS NULL AND digest = NEW.digest;
  IF needed IS NULL OR given < needed THEN
    PERFORM refuse('A publication needs the approvals of its digest.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_check BEFORE INSERT ON "publication" FOR EACH ROW EXECUTE FUNCTION check_publication();

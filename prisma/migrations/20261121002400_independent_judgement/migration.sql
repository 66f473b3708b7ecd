-- Independent judgement: what an assessment leans on, what becomes of it, and who has an interest of their own.

ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_reason" CHECK (btrim(reason) <> '');
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "conflict_of_interest_reason" CHECK (btrim(reason) <> '');

-- An assessment leans on live evidence of its own claim, until the reveal. With its assessment a row may go.
CREATE FUNCTION check_leaning() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE given record; piece record;
BEGIN
  IF TG_OP = 'UPDATE' THEN PERFORM refuse('What an assessment leans on is ticked or not; it is never changed.'); END IF;
  SELECT a.claim_id, a.round, c.state, c.round AS now INTO given FROM assessment a JOIN claim c ON c.id = a.claim_id
    WHERE a.id = CASE TG_OP WHEN 'DELETE' THEN OLD.assessment_id ELSE NEW.assessment_id END;
  IF TG_OP = 'DELETE' AND NOT FOUND THEN RETURN OLD; END IF;
  IF given.state <> 'assessing' OR given.round <> given.now THEN
    PERFORM refuse('What an assessment leans on is fixed once assessments are revealed.');
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  SELECT claim_id, withdrawn_at INTO piece FROM evidence WHERE id = NEW.evidence_id;
  IF piece.claim_id IS DISTINCT FROM given.claim_id THEN PERFORM refuse('An assessment leans on evidence of its own claim.'); END IF;
  IF piece.withdrawn_at IS NOT NULL THEN PERFORM refuse('An assessment does not lean on withdrawn evidence.'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assessment_evidence_check BEFORE INSERT OR UPDATE OR DELETE ON "assessment_evidence"
  FOR EACH ROW EXECUTE FUNCTION check_leaning();

-- What becomes of an assessment is decided between the reveal and the publication, by a member who may write the verdict.
CREATE FUNCTION check_adjudication() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE given record;
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM refuse('What became of an assessment is decided anew, never deleted.'); END IF;
  IF TG_OP = 'UPDATE' AND (NEW.assessment_id <> OLD.assessment_id OR NEW.version <> OLD.version + 1) THEN
    PERFORM refuse('An adjudication changes under its version.');
  END IF;
  SELECT a.claim_id, a.round, c.team_id, c.state, c.round AS now INTO given
    FROM assessment a JOIN claim c ON c.id = a.claim_id WHERE a.id = NEW.assessment_id;
  IF given.state NOT IN ('drafting', 'approval') OR given.round <> given.now THEN
    PERFORM refuse('What becomes of an assessment is decided after the reveal and before the publication.');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM member m WHERE m.team_id = given.team_id AND m.user_id = NEW.decided_by_id
    AND m.removed_at IS NULL AND m.role <> 'observer') THEN
    PERFORM refuse('Only who may write the verdict decides what becomes of an assessment.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER adjudication_check BEFORE INSERT OR UPDATE OR DELETE ON "adjudication"
  FOR EACH ROW EXECUTE FUNCTION check_adjudication();

-- A declaration keeps what it says; an editor of the team who did not make it may lift it, once.
CREATE FUNCTION check_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM refuse('A declared conflict of interest is lifted, never deleted.'); END IF;
  -- An approval that is being given at the same time holds a weaker lock on the claim: one of the two waits and then sees
  -- the other.
  PERFORM 1 FROM claim WHERE id = NEW.claim_id FOR UPDATE;
  IF TG_OP = 'INSERT' THEN
    IF NEW.lifted_at IS NOT NULL THEN PERFORM refuse('A conflict of interest is declared before it is lifted.'); END IF;
    IF NOT EXISTS (SELECT 1 FROM member m JOIN claim c ON c.team_id = m.team_id
      WHERE c.id = NEW.claim_id AND m.user_id = NEW.user_id AND m.removed_at IS NULL) THEN
      PERFORM refuse('Only a member of the team declares a conflict of interest on its claims.');
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.lifted_at IS NOT NULL OR (to_jsonb(NEW) - '{lifted_at,lifted_by_id,lift_reason}'::text[])
     <> (to_jsonb(OLD) - '{lifted_at,lifted_by_id,lift_reason}'::text[]) THEN
    PERFORM refuse('A declared conflict of interest may only be lifted, once.');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM member m JOIN claim c ON c.team_id = m.team_id WHERE c.id = NEW.claim_id
    AND m.user_id = NEW.lifted_by_id AND m.removed_at IS NULL AND m.role IN ('editor', 'admin')) THEN
    PERFORM refuse('Only an editor of the team lifts a conflict of interest.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conflict_check BEFORE INSERT OR UPDATE OR DELETE ON "conflict_of_interest"
  FOR EACH ROW EXECUTE FUNCTION check_conflict();

CREATE OR REPLACE FUNCTION refuse_conflicted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE person uuid := CASE TG_TABLE_NAME WHEN 'approval' THEN (to_jsonb(NEW) ->> 'approver_id')::uuid
  ELSE (to_jsonb(NEW) ->> 'assessor_id')::uuid END;
BEGIN
  -- Waits for a declaration that is being made, and then reads it.
  PERFORM 1 FROM claim WHERE id = NEW.claim_id FOR KEY SHARE;
  IF EXISTS (SELECT 1 FROM conflict_of_interest WHERE claim_id = NEW.claim_id AND user_id = person AND lifted_at IS NULL) THEN
    PERFORM refuse('Who declared a conflict of interest on a claim neither assesses nor approves it.');
  END IF;
  RETURN NEW;
END $$;

-- An assessment that nobody else has read yet goes when its author declares a conflict of interest; no other is deleted.
CREATE OR REPLACE FUNCTION check_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE current record;
BEGIN
  SELECT state, round INTO current FROM claim WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.claim_id ELSE NEW.claim_id END;
  IF TG_OP = 'DELETE' THEN
    IF current.state <> 'assessing' OR OLD.round <> current.round OR NOT EXISTS (
      SELECT 1 FROM conflict_of_interest WHERE claim_id = OLD.claim_id AND user_id = OLD.assessor_id AND lifted_at IS NULL
    ) THEN PERFORM refuse('An assessment is never deleted, unless its author declares a conflict of interest before the reveal.'); END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.round = current.round AND current.state IN ('drafting', 'approval')
     AND to_jsonb(NEW) - '{publish_as,pseudonym,updated_at}'::text[] = to_jsonb(OLD) - '{publish_as,pseudonym,updated_at}'::text[] THEN
    RETURN NEW;
  END IF;
  IF current.state <> 'assessing' OR NEW.round <> current.round THEN
    PERFORM refuse('An assessment is given and changed while the claim is being assessed.');
  END IF;
  RETURN NEW;
END $$;

-- The approval of a member with a conflict of interest does not count.
CREATE OR REPLACE FUNCTION check_publication() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE needed integer; given integer;
BEGIN
  SELECT t.required_approvals INTO needed FROM claim c JOIN team t ON t.id = c.team_id WHERE c.id = NEW.claim_id AND c.team_id = NEW.team_id;
  SELECT count(DISTINCT approver_id) INTO given FROM approval a
    WHERE claim_id = NEW.claim_id AND decision = 'approve' AND lapsed_at IS NULL AND digest = NEW.digest
    AND NOT EXISTS (SELECT 1 FROM conflict_of_interest k
      WHERE k.claim_id = a.claim_id AND k.user_id = a.approver_id AND k.lifted_at IS NULL);
  IF needed IS NULL OR given < needed THEN
    PERFORM refuse('A publication needs the approvals of its digest.');
  END IF;
  RETURN NEW;
END $$;

-- A step that was undone at once: the claim goes back along the table of states, in a transaction that says so.

CREATE OR REPLACE FUNCTION check_claim() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE step text := OLD.state || '>' || NEW.state;
BEGIN
  IF NEW.team_id <> OLD.team_id OR NEW.number <> OLD.number THEN
    PERFORM refuse('A claim keeps its team and its number.');
  END IF;
  IF OLD.slug IS NOT NULL AND NEW.slug IS DISTINCT FROM OLD.slug THEN
    PERFORM refuse('The slug of a published claim never changes.');
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

-- A step that was undone took no time: the claim has been in the earlier state all along.
CREATE OR REPLACE FUNCTION keep_state_span() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE earlier bigint;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.state = OLD.state THEN RETURN NULL; END IF;
    IF coalesce(current_setting('assay.undo', true), 'off') = 'on' THEN
      SELECT max(id) INTO earlier FROM state_span WHERE claim_id = NEW.id AND left_at IS NOT NULL AND state = NEW.state;
      IF earlier IS NOT NULL THEN
        DELETE FROM state_span WHERE claim_id = NEW.id AND left_at IS NULL;
        UPDATE state_span SET left_at = NULL WHERE id = earlier;
        RETURN NULL;
      END IF;
    END IF;
    UPDATE state_span SET left_at = GREATEST(NEW.state_changed_at, entered_at) WHERE claim_id = NEW.id AND left_at IS NULL;
  END IF;
  INSERT INTO state_span (team_id, claim_id, state, entered_at) VALUES (NEW.team_id, NEW.id, NEW.state, NEW.state_changed_at);
  RETURN NULL;
END $$;

-- A quotation is of a comment in the same thread, and a deleted comment stays deleted.
ALTER TABLE "comment" ADD CONSTRAINT "comment_quotation" CHECK (quoted_text IS NULL OR quoted_id IS NOT NULL);

CREATE FUNCTION keep_discussion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.quoted_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM comment WHERE id = NEW.quoted_id AND thread_id = NEW.thread_id AND id <> NEW.id) THEN
    PERFORM refuse('A quotation is of another comment in the same thread.');
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.deleted_at IS NOT NULL
    AND (NEW.deleted_at, NEW.deleted_by_id, NEW.author_id) IS DISTINCT FROM (OLD.deleted_at, OLD.deleted_by_id, OLD.author_id) THEN
    PERFORM refuse('A deleted comment stays deleted.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_kept BEFORE INSERT OR UPDATE ON "comment" FOR EACH ROW EXECUTE FUNCTION keep_discussion();

-- Nobody outside of the team is mentioned, and nobody signs a comment that is gone.
CREATE FUNCTION keep_mention() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM comment JOIN thread ON thread.id = comment.thread_id
    JOIN member ON member.team_id = thread.team_id
    WHERE comment.id = NEW.comment_id AND member.user_id = NEW.user_id) THEN
    PERFORM refuse('Only people of the team are mentioned.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mention_of_team BEFORE INSERT OR UPDATE ON "mention" FOR EACH ROW EXECUTE FUNCTION keep_mention();

CREATE FUNCTION keep_reaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM comment WHERE id = NEW.comment_id AND deleted_at IS NULL FOR SHARE;
  IF NOT FOUND THEN PERFORM refuse('A deleted comment takes no signs.'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reaction_kept BEFORE INSERT OR UPDATE ON "reaction" FOR EACH ROW EXECUTE FUNCTION keep_reaction();

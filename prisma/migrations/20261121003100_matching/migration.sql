-- Claim matching: the words of every claim as lib/matching compares them. Derived from claims and publications alone: all of
-- it may be emptied and `match_stale` filled with every claim again.

CREATE TABLE "match_scope" (
    "id" SERIAL NOT NULL,
    "team_id" UUID,
    "claims" INTEGER NOT NULL DEFAULT 0,
    "languages" TEXT[] NOT NULL DEFAULT '{}',

    CONSTRAINT "match_scope_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "match_term" (
    "id" SERIAL NOT NULL,
    "scope_id" INTEGER NOT NULL,
    "term" TEXT NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "match_term_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "match_entry" (
    "id" SERIAL NOT NULL,
    "scope_id" INTEGER NOT NULL,
    "claim_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "term_ids" INTEGER[] NOT NULL,

    CONSTRAINT "match_entry_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "match_posting" (
    "term_id" INTEGER NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "count" REAL NOT NULL,

    CONSTRAINT "match_posting_pkey" PRIMARY KEY ("term_id", "entry_id") INCLUDE ("count")
);
CREATE TABLE "match_stale" (
    "id" BIGSERIAL NOT NULL,
    "claim_id" UUID NOT NULL,

    CONSTRAINT "match_stale_pkey" PRIMARY KEY ("id")
);
-- One scope for each team, and the one without a team for what is published.
CREATE UNIQUE INDEX "match_scope_team_id_key" ON "match_scope"("team_id") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "match_term_scope_id_term_key" ON "match_term"("scope_id", "term");
CREATE UNIQUE INDEX "match_entry_claim_id_scope_id_key" ON "match_entry"("claim_id", "scope_id");
INSERT INTO "match_scope" ("team_id") VALUES (NULL);

-- Whatever changes the words of a claim, or what is published of it, has it read again: before the next look for claims.
CREATE FUNCTION note_stale_match() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'claim' THEN INSERT INTO match_stale (claim_id) VALUES (NEW.id);
  ELSE INSERT INTO match_stale (claim_id) VALUES (NEW.claim_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_made_stale AFTER INSERT ON "claim" FOR EACH ROW EXECUTE FUNCTION note_stale_match();
CREATE TRIGGER claim_changed_stale AFTER UPDATE OF statement, language, claimant_id ON "claim" FOR EACH ROW
  WHEN (OLD.statement <> NEW.statement OR OLD.language IS DISTINCT FROM NEW.language OR OLD.claimant_id IS DISTINCT FROM NEW.claimant_id)
  EXECUTE FUNCTION note_stale_match();
CREATE TRIGGER publication_stale AFTER INSERT ON "publication" FOR EACH ROW EXECUTE FUNCTION note_stale_match();
INSERT INTO "match_stale" ("claim_id") SELECT "id" FROM "claim";

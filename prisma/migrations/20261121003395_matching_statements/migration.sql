-- What is compared has the statement in a line of its own from now on: every claim is read again.
INSERT INTO "match_stale" ("claim_id") SELECT "id" FROM "claim";

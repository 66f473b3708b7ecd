-- Claims that were published before they had dates: each holds as of the day of its latest publication and is taken for a
-- statement, the kind that is looked at again soonest (three months). None comes before four weeks are over, so that
-- nobody finds a whole archive due at once.
UPDATE "claim" c SET "volatility" = 'statement', "valid_as_of" = p.day,
  "next_review_on" = CASE WHEN c.state = 'closed' OR p.kind = 'retraction' THEN NULL
    ELSE GREATEST((p.day + interval '3 months')::date, (now() AT TIME ZONE 'UTC')::date + 28) END
FROM (
  SELECT DISTINCT ON (claim_id) claim_id, kind::text, (published_at AT TIME ZONE 'UTC')::date AS day
  FROM "publication" ORDER BY claim_id, number DESC
) p
WHERE p.claim_id = c.id AND c.valid_as_of IS NULL;

-- A claim is not looked at again before the day for which it holds.
ALTER TABLE "claim" ADD CONSTRAINT "claim_next_review" CHECK ("next_review_on" IS NULL OR "valid_as_of" IS NULL OR "next_review_on" > "valid_as_of");

-- A claim that was closed as a duplicate leads to the claim it was merged into, and on from there if that is one too.
-- The slug of the last published claim on the way; null while there is none, then the duplicate's own page stays.
CREATE FUNCTION successor_of(duplicate uuid) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE way AS (
    SELECT duplicate_of_id AS id, 1 AS step, ARRAY[claim.id] AS seen
      FROM claim WHERE claim.id = duplicate AND close_reason = 'duplicate'
    UNION ALL
    SELECT c.duplicate_of_id, way.step + 1, way.seen || c.id FROM way JOIN claim c ON c.id = way.id
      WHERE c.close_reason = 'duplicate' AND c.id <> ALL (way.seen)
  )
  SELECT c.slug FROM way JOIN claim c ON c.id = way.id
  WHERE c.slug IS NOT NULL AND c.id <> duplicate ORDER BY way.step DESC LIMIT 1
$$;

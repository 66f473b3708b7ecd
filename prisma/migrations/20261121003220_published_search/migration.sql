-- The latest publication of every claim as readers search it: one row a claim, kept by a trigger on the publications.
CREATE TABLE "published_claim" (
    "claim_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "publication_kind" NOT NULL,
    "statement" TEXT NOT NULL,
    "language" TEXT,
    "rating_key" TEXT NOT NULL,
    "rating_name" TEXT NOT NULL,
    "claimant_name" TEXT,
    "topics" TEXT[] NOT NULL,
    "topic_names" TEXT[] NOT NULL,
    "publishers" TEXT[] NOT NULL,
    "claimed_on" DATE,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "contested" INTEGER NOT NULL,
    "words" TSVECTOR NOT NULL,

    CONSTRAINT "published_claim_pkey" PRIMARY KEY ("claim_id")
);
ALTER TABLE "published_claim" ADD CONSTRAINT "published_claim_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "published_claim_words" ON "published_claim" USING gin ("words");
-- The list, newest first.
CREATE INDEX "published_claim_published_at_idx" ON "published_claim" ("published_at" DESC);
-- Those that were merged into another one, whose page leads there.
CREATE INDEX "claim_merged" ON "claim" ("id") WHERE "close_reason" = 'duplicate' AND "slug" IS NOT NULL;

CREATE FUNCTION index_publication(p publication) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  snapshot jsonb := p.snapshot::jsonb;
  approved jsonb := snapshot -> 'approved';
  named text[]; publishers text[]; quotes text; made tsvector;
BEGIN
  SELECT coalesce(array_agg(coalesce(t.name, slug) ORDER BY n), '{}') INTO named
  FROM unnest(p.topics) WITH ORDINALITY AS given(slug, n)
  LEFT JOIN LATERAL (SELECT topic ->> 'name' AS name FROM jsonb_path_query(snapshot, '$.topics[*]') topic
    WHERE topic ->> 'slug' = given.slug LIMIT 1) t ON true;
  SELECT coalesce(array_agg(DISTINCT d ->> 'publisher'), '{}') INTO publishers
  FROM jsonb_path_query(approved, '$.documents[*]') d
  WHERE d ->> 'publisher' <> ''
    AND d -> 'id' IN (SELECT jsonb_path_query(approved, '$.evidence[*].passage.documentId'));
  SELECT left(string_agg(e ->> 'exact', E'\n'), 30000) INTO quotes FROM jsonb_path_query(approved, '$.evidence[*].passage') e;
  made := setweight(search_vector(p.statement), 'A')
    || setweight(search_vector(concat_ws(' ', p.claimant_name, array_to_string(named, ' '))), 'B')
    || setweight(search_vector(p.summary), 'B')
    || setweight(search_vector(left(search_plain(coalesce(approved #>> '{verdict,explanation}', '')), 30000)), 'C')
    || setweight(search_vector(coalesce(quotes, '')), 'D');
  INSERT INTO published_claim AS kept VALUES (p.claim_id, p.slug, p.number, p.kind, p.statement, p.language, p.rating_key,
    p.rating_name, p.claimant_name, coalesce(p.topics, '{}'), named, publishers, p.claimed_on, p.published_at,
    coalesce(least((snapshot #>> '{sources,supports}')::integer, (snapshot #>> '{sources,contradicts}')::integer), 0), made)
  ON CONFLICT (claim_id) DO UPDATE SET slug = excluded.slug, number = excluded.number, kind = excluded.kind,
    statement = excluded.statement, language = excluded.language, rating_key = excluded.rating_key,
    rating_name = excluded.rating_name, claimant_name = excluded.claimant_name, topics = excluded.topics,
    topic_names = excluded.topic_names, publishers = excluded.publishers, claimed_on = excluded.claimed_on,
    published_at = excluded.published_at, contested = excluded.contested, words = excluded.words
  WHERE excluded.number > kept.number;
  PERFORM keep_search_words('00000000-0000-0000-0000-000000000000', ARRAY[made]);
END $$;

CREATE FUNCTION search_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_publication(NEW);
  RETURN NULL;
END $$;
CREATE TRIGGER publication_searched AFTER INSERT ON "publication" FOR EACH ROW EXECUTE FUNCTION search_publication();

-- At once and not by a job: the public list is read from it.
DO $$ BEGIN
  PERFORM index_publication(p) FROM publication p
  WHERE p.number = (SELECT max(number) FROM publication WHERE claim_id = p.claim_id);
END $$;

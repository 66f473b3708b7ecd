-- Words in any script, the same for what is searched and for what is looked for. lib/search/units.ts does the same with a
-- text on its way to the screen; a test compares the two, sign by sign.

-- For words that were mistyped: how many letters two words differ in.
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- A text without what writers of one word differ in: case, accents, vowel points of Arabic and Hebrew, tatweel, width,
-- shapes of digits and letters. Vowel signs that belong to a word (Devanagari, Thai) stay.
CREATE FUNCTION search_fold(t text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  -- Most texts of some languages have nothing else, and are read in a third of the time.
  SELECT CASE WHEN octet_length(t) = char_length(t) THEN lower(t) ELSE normalize(replace(replace(replace(translate(
    lower(regexp_replace(normalize(t, NFKD), '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]', '', 'g')),
    U&'\03c2\00f8\0142\0111\0131\0127\0167\06a9\06cc\0649\0629\06c1\06c3\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06f0\06f1\06f2\06f3\06f4\06f5\06f6\06f7\06f8\06f9\0966\0967\0968\0969\096a\096b\096c\096d\096e\096f\09e6\09e7\09e8\09e9\09ea\09eb\09ec\09ed\09ee\09ef\0e50\0e51\0e52\0e53\0e54\0e55\0e56\0e57\0e58\0e59',
    U&'\03c3oldiht\0643\064a\064a\0647\0647\064701234567890123456789012345678901234567890123456789'),
    U&'\00df', 'ss'), U&'\00e6', 'ae'), U&'\0153', 'oe'), NFC) END
$$;

-- What a text is found by, each with its place. Scripts with spaces: the words. Han, kana, Hangul and emoji: each sign with
-- the next one. Thai, Lao, Khmer and Burmese: each sign with the next two. Such a run goes on across spaces and punctuation;
-- its last signs stand shorter, so that a beginning finds them. The same words one after the other are the same tokens one
-- after the other, wherever a text is cut.
CREATE FUNCTION search_tokens(t text) RETURNS TABLE (place integer, token text) LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH parts AS (
    SELECT m, n FROM regexp_matches(search_fold(t),
      '([\u1100-\u11ff\u2600-\u27bf\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua48c\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\U0001f000-\U0001faff\U00020000-\U0003fffd](?:[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b8\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02ff\u037e\u0387\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u06fd\u06fe\u0700-\u070d\u0964\u0965\u0970\u0df4\u0e3f\u0e4f\u0e5a\u0e5b\u0f01-\u0f17\u0f34-\u0f3d\u0f85\u0fbe-\u0fda\u104a-\u104f\u10fb\u1360-\u1368\u1680\u17d4-\u17db\u1800-\u180e\u1944\u1945\u2000-\u206f\u20a0-\u20cf\u2190-\u25ff\u27c0-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u302a-\u3030\u3036-\u3040\u309b\u309c\u30a0\u30fb\u318f-\u319f\u31c0-\u31ef\u3200-\u33ff\ue000-\uf8ff\ufd3e\ufd3f\ufe10-\ufe6f\uff00-\uffff]*[\u1100-\u11ff\u2600-\u27bf\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua48c\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\U0001f000-\U0001faff\U00020000-\U0003fffd])*)|([\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1050-\u109f\u1780-\u17d3\u17dc\u17dd\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f](?:[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b8\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02ff\u037e\u0387\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u06fd\u06fe\u0700-\u070d\u0964\u0965\u0970\u0df4\u0e3f\u0e4f\u0e5a\u0e5b\u0f01-\u0f17\u0f34-\u0f3d\u0f85\u0fbe-\u0fda\u104a-\u104f\u10fb\u1360-\u1368\u1680\u17d4-\u17db\u1800-\u180e\u1944\u1945\u2000-\u206f\u20a0-\u20cf\u2190-\u25ff\u27c0-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u302a-\u3030\u3036-\u3040\u309b\u309c\u30a0\u30fb\u318f-\u319f\u31c0-\u31ef\u3200-\u33ff\ue000-\uf8ff\ufd3e\ufd3f\ufe10-\ufe6f\uff00-\uffff]*[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1050-\u109f\u1780-\u17d3\u17dc\u17dd\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f])*)|([^\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b8\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02ff\u037e\u0387\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u06fd\u06fe\u0700-\u070d\u0964\u0965\u0970\u0df4\u0e3f\u0e4f\u0e5a\u0e5b\u0f01-\u0f17\u0f34-\u0f3d\u0f85\u0fbe-\u0fda\u104a-\u104f\u10fb\u1360-\u1368\u1680\u17d4-\u17db\u1800-\u180e\u1944\u1945\u2000-\u206f\u20a0-\u20cf\u2190-\u25ff\u27c0-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u302a-\u3030\u3036-\u3040\u309b\u309c\u30a0\u30fb\u318f-\u319f\u31c0-\u31ef\u3200-\u33ff\ue000-\uf8ff\ufd3e\ufd3f\ufe10-\ufe6f\uff00-\uffff\u1100-\u11ff\u2600-\u27bf\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua48c\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\U0001f000-\U0001faff\U00020000-\U0003fffd\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1050-\u109f\u1780-\u17d3\u17dc\u17dd\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f]+)',
      'g') WITH ORDINALITY AS found(m, n)
  ), signs AS (
    SELECT n, 0::bigint AS i, left(m[3], 60) AS token FROM parts WHERE m[3] IS NOT NULL
    UNION ALL
    SELECT n, i, sign || coalesce(lead(sign) OVER (PARTITION BY n ORDER BY i), '')
    FROM parts, string_to_table(regexp_replace(m[1], '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b8\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02ff\u037e\u0387\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u06fd\u06fe\u0700-\u070d\u0964\u0965\u0970\u0df4\u0e3f\u0e4f\u0e5a\u0e5b\u0f01-\u0f17\u0f34-\u0f3d\u0f85\u0fbe-\u0fda\u104a-\u104f\u10fb\u1360-\u1368\u1680\u17d4-\u17db\u1800-\u180e\u1944\u1945\u2000-\u206f\u20a0-\u20cf\u2190-\u25ff\u27c0-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u302a-\u3030\u3036-\u3040\u309b\u309c\u30a0\u30fb\u318f-\u319f\u31c0-\u31ef\u3200-\u33ff\ue000-\uf8ff\ufd3e\ufd3f\ufe10-\ufe6f\uff00-\uffff]+', '', 'g'), NULL) WITH ORDINALITY AS s(sign, i)
    WHERE m[1] IS NOT NULL
    UNION ALL
    SELECT n, i, sign || coalesce(lead(sign) OVER (PARTITION BY n ORDER BY i), '')
      || coalesce(lead(sign, 2) OVER (PARTITION BY n ORDER BY i), '')
    FROM parts, string_to_table(regexp_replace(m[2], '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b8\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02ff\u037e\u0387\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u06fd\u06fe\u0700-\u070d\u0964\u0965\u0970\u0df4\u0e3f\u0e4f\u0e5a\u0e5b\u0f01-\u0f17\u0f34-\u0f3d\u0f85\u0fbe-\u0fda\u104a-\u104f\u10fb\u1360-\u1368\u1680\u17d4-\u17db\u1800-\u180e\u1944\u1945\u2000-\u206f\u20a0-\u20cf\u2190-\u25ff\u27c0-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u302a-\u3030\u3036-\u3040\u309b\u309c\u30a0\u30fb\u318f-\u319f\u31c0-\u31ef\u3200-\u33ff\ue000-\uf8ff\ufd3e\ufd3f\ufe10-\ufe6f\uff00-\uffff]+', '', 'g'), NULL) WITH ORDINALITY AS s(sign, i)
    WHERE m[2] IS NOT NULL
  )
  SELECT row_number() OVER (ORDER BY n, i)::integer, token FROM signs
$$;

-- The same as a vector. An Arabic word with an article stands there without it as well, at the same place. Postgres counts
-- places up to 16,383; what is longer is cut into windows before.
CREATE FUNCTION search_vector(t text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(string_agg('''' || token || ''':' || least(place, 16383) || coalesce(' ''' || bare || ''':' || least(place, 16383), ''), ' '), '')::tsvector
  FROM (SELECT place, token, CASE WHEN token ~ '^[\u0621-\u064a]'
    THEN substring(token FROM U&'^(?:[\0648\0641\0628\0643]?\0627\0644|\0644\0644)(.{3,})$') END AS bare
    FROM search_tokens(t)) tokens
$$;

-- Markdown as it is read: without its signs, the addresses of its links and references to evidence.
CREATE FUNCTION search_plain(markdown text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(markdown,
    '\[\[evidence:[0-9a-f-]+\]\]', '', 'g'),
    '!?\[([^]\n]*)\]\([^)\n]*\)', '\1', 'g'),
    '[*`~]+|^[ \t]*[>#+-]+[ \t]', '', 'gn')
$$;

-- Every word of a team’s documents and claims, or (the id of zeros) of published claims, in which mistyped ones are looked
-- up. Rows are only added, and nobody waits for anybody: the same word may stand there twice.
CREATE TABLE "search_word" (
    "scope" UUID NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL
);
CREATE INDEX "search_word_scope" ON "search_word" ("scope", "word");
CREATE INDEX "search_word_alike" ON "search_word" USING gin ("word" gin_trgm_ops);

CREATE FUNCTION keep_search_words(within uuid, vectors tsvector[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_word (scope, word)
  SELECT within, found.word FROM (
    SELECT DISTINCT unnest(tsvector_to_array(v)) COLLATE "C" AS word FROM unnest(vectors) v
  ) found
  WHERE found.word ~ '^[^0-9\u1100-\u11ff\u2600-\u27bf\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua48c\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\U0001f000-\U0001faff\U00020000-\U0003fffd\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1050-\u109f\u1780-\u17d3\u17dc\u17dd\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f]{4,40}$'
    AND NOT EXISTS (SELECT FROM search_word s WHERE s.scope = within AND s.word = found.word)
$$;

-- At most three words that one may have meant by a word that is nowhere, nor begins one: two neighbours changed places, or
-- one or two letters are others. Trigrams find those of longer words; of short words all that begin alike are compared.
CREATE FUNCTION search_alternatives(within uuid, typed text) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
DECLARE
  length integer := char_length(typed);
  most integer := CASE WHEN char_length(typed) < 5 THEN 1 ELSE 2 END;
BEGIN
  IF length NOT BETWEEN 4 AND 40 OR EXISTS (SELECT FROM search_word s WHERE s.scope = within
    AND s.word >= typed COLLATE "C" AND s.word < (typed || U&'\FFFD') COLLATE "C") THEN RETURN;
  END IF;
  RETURN QUERY SELECT c.word FROM (
    SELECT s.word, 1 AS differing FROM generate_series(1, length - 1) i JOIN search_word s ON s.scope = within
      AND s.word = (left(typed, i - 1) || substr(typed, i + 1, 1) || substr(typed, i, 1) || substr(typed, i + 2)) COLLATE "C"
    UNION ALL SELECT s.word, levenshtein_less_equal(s.word, typed, most) FROM search_word s
      WHERE s.word % typed AND s.scope = within
    UNION ALL SELECT s.word, 1 FROM search_word s
      WHERE length <= 5 AND levenshtein_less_equal(s.word, typed, 1) <= 1 AND s.scope = within AND s.word >= left(typed, 1) COLLATE "C"
        AND s.word < (left(typed, 1) || U&'\FFFD') COLLATE "C" AND char_length(s.word) BETWEEN length - 1 AND length + 1
  ) c WHERE c.differing <= most
  GROUP BY c.word ORDER BY min(c.differing), similarity(c.word, typed) DESC, c.word LIMIT 3;
END $$;

-- A tsquery of terms: `way` says how they are put together, with @1@ for the first one. A word that is nowhere stands for
-- those that one may have meant as well.
CREATE FUNCTION search_query(within uuid, typed text[], terms text[], way text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE made text := way; term text; n integer; others text;
BEGIN
  FOR n IN 1 .. coalesce(cardinality(terms), 0) LOOP
    term := terms[n];
    IF typed[n] <> '' THEN
      SELECT string_agg('''' || word || '''', ' | ') INTO others FROM search_alternatives(within, typed[n]) AS word;
      IF others IS NOT NULL THEN term := term || ' | ' || others; END IF;
    END IF;
    made := replace(made, '@' || n || '@', '(' || term || ')');
  END LOOP;
  RETURN made::tsquery;
END $$;

-- The audit log as a Merkle tree (RFC 9162) with signed checkpoints. docs/decisions/0042 says why it is built so.

-- Events that are not in the tree yet, in the order in which they were written.
CREATE TABLE "audit_waiting" (
  "position" BIGINT NOT NULL PRIMARY KEY,
  "event_id" UUID NOT NULL UNIQUE
);

-- An entry of the tree: which event stands at which place, and the hash of what it said then.
CREATE TABLE "audit_leaf" (
  "index" BIGINT NOT NULL PRIMARY KEY,
  "event_id" UUID NOT NULL UNIQUE,
  "hash" BYTEA NOT NULL CHECK (octet_length("hash") = 32),
  "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);
-- A proof is asked for by the hash of an entry.
CREATE INDEX "audit_leaf_hash_idx" ON "audit_leaf" ("hash");

-- Full subtrees above the leaves: a proof reads a handful of them, whatever the size of the log.
CREATE TABLE "audit_node" (
  "level" SMALLINT NOT NULL CHECK ("level" > 0),
  "index" BIGINT NOT NULL,
  "hash" BYTEA NOT NULL,
  PRIMARY KEY ("level", "index")
);

-- Public halves of the keys that sign checkpoints; the private ones never leave the data directory of a process.
CREATE TABLE "signing_key" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" ~ '^[0-9a-f]{8}$'),
  "name" TEXT NOT NULL,
  "public_key" BYTEA NOT NULL CHECK (octet_length("public_key") = 32),
  "since" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  "until" TIMESTAMPTZ(3)
);

CREATE TABLE "audit_checkpoint" (
  "size" BIGINT NOT NULL PRIMARY KEY,
  "root" BYTEA NOT NULL,
  "note" TEXT NOT NULL,
  "key_id" TEXT NOT NULL REFERENCES "signing_key" ("id"),
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);

-- What was published or approved under a digest; proofs are asked for by it.
CREATE INDEX "audit_event_digest_idx" ON "audit_event" (("after" ->> 'digest'))
  WHERE "action" IN ('claim.published', 'approval.given');
-- The log of one team by the day.
CREATE INDEX "audit_event_team_id_at_idx" ON "audit_event" ("team_id", "at");

-- The hash of a full subtree, leaves included; null where it is not full yet.
CREATE FUNCTION audit_subtree(wanted_level integer, wanted_index bigint) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT hash FROM audit_leaf WHERE wanted_level = 0 AND index = wanted_index
  UNION ALL
  SELECT hash FROM audit_node WHERE level = wanted_level AND index = wanted_index
$$;

-- The root over the first `size` entries: full subtrees folded from the right (RFC 9162, section 2.1.1).
CREATE FUNCTION audit_root(size bigint) RETURNS bytea LANGUAGE plpgsql STABLE AS $$
DECLARE root bytea; level integer := 0; rest bigint := size; part bytea;
BEGIN
  WHILE rest > 0 LOOP
    IF rest % 2 = 1 THEN
      part := audit_subtree(level, rest - 1);
      IF part IS NULL THEN RETURN NULL; END IF;
      root := CASE WHEN root IS NULL THEN part ELSE sha256('\x01'::bytea || part || root) END;
    END IF;
    rest := rest / 2; level := level + 1;
  END LOOP;
  RETURN COALESCE(root, sha256(''::bytea));
END $$;

-- Every event waits until it has entered. Those from before there was a tree wait first.
INSERT INTO audit_waiting (position, event_id) SELECT position, id FROM audit_event;

CREATE FUNCTION let_event_wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_waiting (position, event_id) VALUES (NEW.position, NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_waits AFTER INSERT ON "audit_event" FOR EACH ROW EXECUTE FUNCTION let_event_wait();

CREATE FUNCTION check_audit_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT 1 FROM audit_event WHERE id = NEW.event_id AND position = NEW.position)
       OR EXISTS (SELECT 1 FROM audit_leaf WHERE event_id = NEW.event_id) THEN
      PERFORM refuse('What waits for the audit log is an event that is not in it.');
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM audit_leaf WHERE event_id = OLD.event_id) THEN
    PERFORM refuse('An event waits until it is in the audit log.');
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER audit_waiting_check BEFORE INSERT OR DELETE ON "audit_waiting" FOR EACH ROW EXECUTE FUNCTION check_audit_waiting();
CREATE TRIGGER audit_waiting_immutable BEFORE UPDATE ON "audit_waiting" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_waiting_never_emptied BEFORE TRUNCATE ON "audit_waiting" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_audit_leaf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.index <> COALESCE((SELECT max(index) + 1 FROM audit_leaf), 0) THEN
    PERFORM refuse('An entry of the audit log stands behind the last one.');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM audit_event WHERE id = NEW.event_id) THEN
    PERFORM refuse('An entry of the audit log is an event.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_leaf_check BEFORE INSERT ON "audit_leaf" FOR EACH ROW EXECUTE FUNCTION check_audit_leaf();
CREATE TRIGGER audit_leaf_immutable BEFORE UPDATE OR DELETE ON "audit_leaf" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_leaf_never_emptied BEFORE TRUNCATE ON "audit_leaf" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_audit_node() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.hash IS DISTINCT FROM sha256('\x01'::bytea || audit_subtree(NEW.level - 1, NEW.index * 2)
      || audit_subtree(NEW.level - 1, NEW.index * 2 + 1)) THEN
    PERFORM refuse('A node of the audit log is the hash of the two below it.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_node_check BEFORE INSERT ON "audit_node" FOR EACH ROW EXECUTE FUNCTION check_audit_node();
CREATE TRIGGER audit_node_immutable BEFORE UPDATE OR DELETE ON "audit_node" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_node_never_emptied BEFORE TRUNCATE ON "audit_node" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_audit_checkpoint() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.size <= COALESCE((SELECT max(size) FROM audit_checkpoint), 0) THEN
    PERFORM refuse('A checkpoint is of more entries than the one before it.');
  END IF;
  IF NEW.root IS DISTINCT FROM audit_root(NEW.size) THEN
    PERFORM refuse('A checkpoint says the root of the audit log.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_checkpoint_check BEFORE INSERT ON "audit_checkpoint" FOR EACH ROW EXECUTE FUNCTION check_audit_checkpoint();
CREATE TRIGGER audit_checkpoint_immutable BEFORE UPDATE OR DELETE ON "audit_checkpoint" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_checkpoint_never_emptied BEFORE TRUNCATE ON "audit_checkpoint" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_signing_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.until IS NOT NULL OR NEW.until IS NULL OR (to_jsonb(NEW) - 'until') <> (to_jsonb(OLD) - 'until') THEN
    PERFORM refuse('A signing key may only end, once.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signing_key_check BEFORE UPDATE ON "signing_key" FOR EACH ROW EXECUTE FUNCTION check_signing_key();
CREATE TRIGGER signing_key_never_deleted BEFORE DELETE ON "signing_key" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signing_key_never_emptied BEFORE TRUNCATE ON "signing_key" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

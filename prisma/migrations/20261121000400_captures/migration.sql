-- An import that finds a changed page under a known address makes a new version of its document.
ALTER TYPE "import_status" ADD VALUE 'captured';
ALTER TABLE "import_item" ADD COLUMN "version_id" UUID;
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_version_id_fkey"
  FOREIGN KEY ("version_id") REFERENCES "document_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- On whose behalf a document is checked.
ALTER TABLE "document" ADD COLUMN "checks_set_by_id" UUID;
ALTER TABLE "document" ADD CONSTRAINT "document_checks_whole" CHECK (
  (check_every_days IS NULL) = (next_check_at IS NULL));

-- The document that a page belongs to, by the address it was found at after all redirects.
CREATE INDEX "document_version_final_url" ON "document_version" (final_url) WHERE final_url IS NOT NULL;

-- At most one request for an archived copy of an address is under way.
CREATE UNIQUE INDEX "archive_request_once" ON "archive_request" (document_id, url) WHERE status IN ('queued', 'asked');

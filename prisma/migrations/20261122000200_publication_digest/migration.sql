-- Readers ask which publication a digest belongs to (/verify), and every bundle is of one.
CREATE INDEX "publication_digest_idx" ON "publication"("digest");

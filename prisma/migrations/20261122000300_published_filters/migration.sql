-- The filters of the public list, which are read from an index where few claims pass; and the list of the most contested.
CREATE INDEX "published_claim_topics_idx" ON "published_claim" USING gin ("topics");
CREATE INDEX "published_claim_publishers_idx" ON "published_claim" USING gin ("publishers");
CREATE INDEX "published_claim_rating_key_idx" ON "published_claim" ("rating_key");
CREATE INDEX "published_claim_claimant_name_idx" ON "published_claim" ("claimant_name");
CREATE INDEX "published_claim_contested_published_at_idx" ON "published_claim" ("contested" DESC, "published_at" DESC);

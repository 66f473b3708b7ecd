-- Mail to a reader is written in the language in which they subscribed.

ALTER TABLE "subscription" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en',
  ADD CONSTRAINT "subscription_language_known" CHECK ("language" IN ('en', 'fr', 'es', 'ar', 'zh'));

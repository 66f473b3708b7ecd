-- Mail to a member is written in the language of their desk, which jobs cannot read from a cookie.

ALTER TABLE "user" ADD COLUMN "language" TEXT,
  ADD CONSTRAINT "user_language_known" CHECK ("language" IN ('en', 'fr', 'es', 'ar', 'zh'));

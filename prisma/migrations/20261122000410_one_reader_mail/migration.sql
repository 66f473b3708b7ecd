-- Every mail to a reader is a row of reader_mail: those about subscriptions and about answers to challenges, too.

ALTER TABLE "reader_mail" ADD COLUMN "subscription_id" UUID;
ALTER TABLE "reader_mail" ADD CONSTRAINT "reader_mail_subscription_id_fkey"
  FOREIGN KEY ("subscription_id") REFERENCES "subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "reader_mail_subscription_id_idx" ON "reader_mail"("subscription_id");
ALTER TABLE "reader_mail" ADD CONSTRAINT "reader_mail_subscription_key" CHECK (
  "subscription_id" IS NULL OR "key" ~ ('^subscription:' || "subscription_id" || ':[0-9]+$'));

-- What went out stays known, so that nobody gets it twice.
INSERT INTO "reader_mail" ("id", "key", "message_id", "state", "send_after", "attempts", "last_error", "ended_at", "subscription_id")
SELECT "id", 'subscription:' || "subscription_id" || ':' || "number", "message_id", "state", "send_after", "attempts",
  "last_error", "ended_at", "subscription_id"
FROM "subscriber_mail" WHERE "ended_at" IS NOT NULL;
INSERT INTO "reader_mail" ("id", "key", "message_id", "state", "send_after", "ended_at")
SELECT gen_random_uuid(), 'challenge:' || c."challenge_id" || ':' || n, '<' || gen_random_uuid() || '@told>', 'sent', now(), now()
FROM "challenge_contact" c, generate_series(1, c."told_number") AS n;

DROP TABLE "subscriber_mail";
DROP FUNCTION check_subscriber_mail();
ALTER TABLE "challenge_contact" DROP COLUMN "told_number";

-- A letter that waits has its quotation with the language of its words.
UPDATE "reader_mail" SET "letter" = "letter" || jsonb_build_object('about', NULL, 'quotation', CASE
  WHEN jsonb_typeof("letter"->'quotation') = 'string'
  THEN jsonb_build_object('text', '“' || ("letter"->>'quotation') || '”', 'language', NULL) END)
WHERE "letter" IS NOT NULL;

-- What a publication is told of goes only to an address whose owner said yes; 0 is the question.
CREATE FUNCTION check_reader_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.subscription_id IS NOT NULL AND NEW.key NOT LIKE '%:0' AND NOT EXISTS (
    SELECT 1 FROM subscription WHERE id = NEW.subscription_id AND confirmed_at IS NOT NULL
  ) THEN
    PERFORM refuse('Mail about a publication goes to confirmed addresses only.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reader_mail_check BEFORE INSERT OR UPDATE OF key, subscription_id ON "reader_mail"
  FOR EACH ROW EXECUTE FUNCTION check_reader_mail();

-- Mails are written in one of the languages of the interface.
UPDATE "challenge_contact" SET "language" = 'en' WHERE "language" NOT IN ('en', 'fr', 'es', 'ar', 'zh');
ALTER TABLE "challenge_contact" ADD CONSTRAINT "challenge_contact_language_known"
  CHECK ("language" IN ('en', 'fr', 'es', 'ar', 'zh'));
UPDATE "tip" SET "locale" = 'en' WHERE "locale" NOT IN ('en', 'fr', 'es', 'ar', 'zh');
ALTER TABLE "tip" ADD CONSTRAINT "tip_locale_known" CHECK ("locale" IN ('en', 'fr', 'es', 'ar', 'zh'));

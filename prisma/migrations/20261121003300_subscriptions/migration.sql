-- Readers who want mail when a published claim changes, and the mails to them.

CREATE TABLE "subscription" (
  "id" UUID NOT NULL,
  "claim_id" UUID NOT NULL,
  "email" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "confirmed_at" TIMESTAMPTZ(3),
  CONSTRAINT "subscription_pkey" PRIMARY KEY ("id"),
  -- RFC 5321: a path has at most 256 octets with its angle brackets.
  CONSTRAINT "subscription_email_length" CHECK (char_length("email") BETWEEN 3 AND 254)
);
CREATE UNIQUE INDEX "subscription_claim_id_email_key" ON "subscription"("claim_id", "email");
CREATE INDEX "subscription_confirmed_at_created_at_idx" ON "subscription"("confirmed_at", "created_at");
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_claim_id_fkey"
  FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "subscriber_mail" (
  "id" UUID NOT NULL,
  "subscription_id" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "message_id" TEXT NOT NULL,
  "state" "mail_state" NOT NULL DEFAULT 'waiting',
  "send_after" TIMESTAMPTZ(3) NOT NULL,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "last_error" TEXT,
  "ended_at" TIMESTAMPTZ(3),
  CONSTRAINT "subscriber_mail_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "subscriber_mail_number_counts" CHECK ("number" >= 0)
);
CREATE UNIQUE INDEX "subscriber_mail_message_id_key" ON "subscriber_mail"("message_id");
CREATE UNIQUE INDEX "subscriber_mail_subscription_id_number_key" ON "subscriber_mail"("subscription_id", "number");
CREATE INDEX "subscriber_mail_state_send_after_idx" ON "subscriber_mail"("state", "send_after");
ALTER TABLE "subscriber_mail" ADD CONSTRAINT "subscriber_mail_subscription_id_fkey"
  FOREIGN KEY ("subscription_id") REFERENCES "subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a publication is told of goes only to an address whose owner said yes.
CREATE FUNCTION check_subscriber_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number > 0 AND NOT EXISTS (
    SELECT 1 FROM subscription WHERE id = NEW.subscription_id AND confirmed_at IS NOT NULL
  ) THEN
    PERFORM refuse('Mail about a publication goes to confirmed addresses only.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER subscriber_mail_check BEFORE INSERT OR UPDATE OF number, subscription_id ON "subscriber_mail"
  FOR EACH ROW EXECUTE FUNCTION check_subscriber_mail();

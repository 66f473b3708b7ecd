-- One setting for how long personal data of readers are kept, whether they sent a tip or a challenge.

ALTER TABLE "tip_settings" RENAME TO "reader_settings";
ALTER TABLE "reader_settings" RENAME CONSTRAINT "tip_settings_pkey" TO "reader_settings_pkey";
ALTER TABLE "reader_settings" RENAME CONSTRAINT "tip_settings_only_one" TO "reader_settings_only_one";
ALTER TABLE "reader_settings" RENAME CONSTRAINT "tip_settings_days" TO "reader_settings_keep_days";
ALTER TABLE "reader_settings" RENAME CONSTRAINT "tip_settings_team_id_fkey" TO "reader_settings_team_id_fkey";

-- What looks like spam can be looked at for a month; an address without an answer is not kept for longer than a year.
ALTER TABLE "reader_settings" ADD COLUMN "spam_days" INTEGER NOT NULL DEFAULT 30
  CONSTRAINT "reader_settings_spam_days" CHECK ("spam_days" BETWEEN 1 AND 365);
ALTER TABLE "reader_settings" ADD COLUMN "waiting_days" INTEGER NOT NULL DEFAULT 365
  CONSTRAINT "reader_settings_waiting_days" CHECK ("waiting_days" BETWEEN 1 AND 730);

-- Whoever chose nothing has these defaults as well: there is always a row.
INSERT INTO "reader_settings" ("id") VALUES (1) ON CONFLICT DO NOTHING;

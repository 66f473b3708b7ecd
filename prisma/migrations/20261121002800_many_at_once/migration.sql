-- One line in an inbox for what one person did to many claims at once.
ALTER TABLE "notification" ADD COLUMN "many" BOOLEAN NOT NULL DEFAULT false;

-- What somebody has not read: the number beside the inbox on every page.
CREATE INDEX "notification_unread" ON "notification" ("user_id", "team_id") WHERE read_at IS NULL;

-- A mail is known by its message id, so that what is made twice is one row. Where that failed so far, the first one takes
-- what the others hold.
WITH twin AS (
  SELECT id, first_value(id) OVER (PARTITION BY message_id ORDER BY ended_at NULLS LAST, id) AS first FROM mail
)
UPDATE mail_item SET mail_id = twin.first FROM twin WHERE mail_item.mail_id = twin.id AND twin.id <> twin.first;

DELETE FROM mail USING (
  SELECT id, first_value(id) OVER (PARTITION BY message_id ORDER BY ended_at NULLS LAST, id) AS first FROM mail
) AS twin WHERE mail.id = twin.id AND twin.id <> twin.first;

CREATE UNIQUE INDEX "mail_message_id_key" ON "mail" ("message_id");

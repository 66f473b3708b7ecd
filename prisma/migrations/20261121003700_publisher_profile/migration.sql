-- The publisher's profile: everything that readers are told about the publisher beside its name, as one document that is
-- read and written whole (docs/decisions/0041). Two people who change it at once are told apart by its version.

ALTER TABLE "installation"
  ADD COLUMN "profile" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT "installation_profile_object" CHECK (jsonb_typeof(profile) = 'object'),
  -- Nobody is named in public who did not agree to it.
  ADD CONSTRAINT "installation_people_agreed"
    CHECK (NOT jsonb_path_exists(profile, '$.people[*] ? (!(@.agreed == true) || (@.agreed == true) is unknown)'));

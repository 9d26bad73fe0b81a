-- mutation: a file is another application's
-- covers: pragma_application_id.application_id
-- | ~ settings main
-- |     application id  42 → 43
PRAGMA application_id = 43;

-- mutation: an application counts its schemas on
-- covers: pragma_user_version.user_version
-- | ~ settings main
-- |     user version  7 → 8
PRAGMA user_version = 8;

-- mutation: a file says nothing for an application
-- covers: pragma_application_id.application_id, pragma_user_version.user_version
-- | - settings main  application id 42, user version 7
PRAGMA application_id = 0;
PRAGMA user_version = 0;

SELECT
  TABLE_NAME AS name,
  VIEW_DEFINITION AS query,
  CHECK_OPTION AS check_option,
  SECURITY_TYPE AS security,
  DEFINER AS definer,
  CHARACTER_SET_CLIENT AS character_set_client,
  COLLATION_CONNECTION AS collation_connection,
  ALGORITHM AS algorithm
FROM information_schema.VIEWS
WHERE TABLE_SCHEMA = ?

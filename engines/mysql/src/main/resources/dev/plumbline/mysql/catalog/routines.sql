SELECT
  ROUTINE_NAME AS name,
  ROUTINE_TYPE AS type,
  ROUTINE_BODY AS language,
  EXTERNAL_LANGUAGE AS external_language,
  ROUTINE_DEFINITION AS body,
  IS_DETERMINISTIC AS is_deterministic,
  SQL_DATA_ACCESS AS data_access,
  SECURITY_TYPE AS security,
  SQL_MODE AS sql_mode,
  ROUTINE_COMMENT AS comment,
  DEFINER AS definer,
  CHARACTER_SET_CLIENT AS character_set_client,
  COLLATION_CONNECTION AS collation_connection,
  DATABASE_COLLATION AS database_collation
FROM information_schema.ROUTINES
WHERE ROUTINE_SCHEMA = ?

SELECT
  EVENT_NAME AS name,
  EVENT_TYPE AS type,
  EXECUTE_AT AS execute_at,
  INTERVAL_VALUE AS interval_value,
  INTERVAL_FIELD AS interval_field,
  STARTS AS starts,
  ENDS AS ends,
  STATUS AS status,
  ON_COMPLETION AS on_completion,
  EVENT_DEFINITION AS body,
  SQL_MODE AS sql_mode,
  TIME_ZONE AS time_zone,
  CREATED AS created,
  LAST_ALTERED AS last_altered,
  EVENT_COMMENT AS comment,
  DEFINER AS definer,
  CHARACTER_SET_CLIENT AS character_set_client,
  COLLATION_CONNECTION AS collation_connection,
  DATABASE_COLLATION AS database_collation
FROM information_schema.EVENTS
WHERE EVENT_SCHEMA = ?

SELECT
  TRIGGER_NAME AS name,
  EVENT_OBJECT_TABLE AS table_name,
  EVENT_MANIPULATION AS event,
  ACTION_TIMING AS timing,
  ACTION_ORDER AS position,
  ACTION_STATEMENT AS body,
  SQL_MODE AS sql_mode,
  DEFINER AS definer,
  CHARACTER_SET_CLIENT AS character_set_client,
  COLLATION_CONNECTION AS collation_connection,
  DATABASE_COLLATION AS database_collation
FROM information_schema.TRIGGERS
WHERE TRIGGER_SCHEMA = ?

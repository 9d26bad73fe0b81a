SELECT
  TABLE_NAME AS table_name,
  COLUMN_NAME AS name,
  ORDINAL_POSITION AS position,
  COLUMN_DEFAULT AS default_value,
  IS_NULLABLE AS nullable,
  DATA_TYPE AS base_type,
  COLUMN_TYPE AS type,
  COLLATION_NAME AS collation,
  EXTRA AS extra,
  GENERATION_EXPRESSION AS generation,
  COLUMN_COMMENT AS comment,
  NULL AS spatial_reference
FROM information_schema.COLUMNS
WHERE TABLE_SCHEMA = ?

SELECT
  TABLE_NAME AS name,
  TABLE_TYPE AS type,
  ENGINE AS engine,
  TABLE_COLLATION AS collation,
  CREATE_OPTIONS AS options,
  TABLE_COMMENT AS comment,
  TABLE_ROWS AS row_count,
  DATA_LENGTH AS data_length,
  INDEX_LENGTH AS index_length
FROM information_schema.TABLES
WHERE TABLE_SCHEMA = ?

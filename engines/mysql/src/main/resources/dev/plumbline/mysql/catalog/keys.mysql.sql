SELECT
  TABLE_NAME AS table_name,
  INDEX_NAME AS name,
  SEQ_IN_INDEX AS position,
  NON_UNIQUE AS non_unique,
  COLUMN_NAME AS column_name,
  EXPRESSION AS expression,
  COLLATION AS direction,
  SUB_PART AS prefix_length,
  INDEX_TYPE AS method,
  INDEX_COMMENT AS comment,
  IS_VISIBLE = 'NO' AS ignored
FROM information_schema.STATISTICS
WHERE TABLE_SCHEMA = ?

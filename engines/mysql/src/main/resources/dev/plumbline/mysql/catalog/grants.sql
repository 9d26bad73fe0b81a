-- The routines' have no relation of their own but the server's table, which only those see who see everybody's in the others.
SELECT
  'database' AS type,
  '' AS name,
  '' AS part,
  TABLE_SCHEMA AS place,
  GRANTEE AS grantee,
  PRIVILEGE_TYPE AS privilege,
  IS_GRANTABLE AS grantable
FROM information_schema.SCHEMA_PRIVILEGES
UNION ALL
SELECT 'table', TABLE_NAME, '', TABLE_SCHEMA, GRANTEE, PRIVILEGE_TYPE, IS_GRANTABLE
FROM information_schema.TABLE_PRIVILEGES
WHERE TABLE_SCHEMA = DATABASE()
UNION ALL
SELECT 'table', TABLE_NAME, COLUMN_NAME, TABLE_SCHEMA, GRANTEE, PRIVILEGE_TYPE, IS_GRANTABLE
FROM information_schema.COLUMN_PRIVILEGES
WHERE TABLE_SCHEMA = DATABASE()
UNION ALL
SELECT
  LOWER(Routine_type),
  Routine_name,
  '',
  Db,
  CONCAT('''', User, '''@''', Host, ''''),
  UPPER(Proc_priv),
  IF(FIND_IN_SET('Grant', Proc_priv) > 0, 'YES', 'NO')
FROM mysql.procs_priv
WHERE Db = DATABASE()

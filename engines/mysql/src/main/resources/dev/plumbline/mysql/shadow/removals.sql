SELECT CONCAT('DROP DATABASE `', REPLACE(s.SCHEMA_NAME, '`', '``'), '`') AS removal
FROM information_schema.SCHEMATA s
WHERE s.SCHEMA_NAME NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')

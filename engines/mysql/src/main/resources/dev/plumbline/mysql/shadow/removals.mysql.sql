SELECT CONCAT('DROP DATABASE `', REPLACE(s.SCHEMA_NAME, '`', '``'), '`') AS removal
FROM information_schema.SCHEMATA s
WHERE s.SCHEMA_NAME NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')
UNION ALL
SELECT CONCAT('DROP USER ', QUOTE(u.User), '@', QUOTE(u.Host))
FROM mysql.user u
WHERE u.User NOT IN ('root', 'mysql.sys', 'mysql.session', 'mysql.infoschema')

SELECT t.ftrelid AS relation, s.srvname AS server, t.ftoptions AS options
FROM pg_catalog.pg_foreign_table t
JOIN pg_catalog.pg_foreign_server s ON s.oid = t.ftserver

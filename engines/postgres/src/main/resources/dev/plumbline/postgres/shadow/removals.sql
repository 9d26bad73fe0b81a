SELECT 'DROP DATABASE ' || pg_catalog.quote_ident(d.datname) || ' WITH (FORCE)' AS removal
FROM pg_catalog.pg_database d
WHERE d.datname NOT IN ('postgres', 'template0', 'template1')
UNION ALL
SELECT 'DROP TABLESPACE ' || pg_catalog.quote_ident(t.spcname)
FROM pg_catalog.pg_tablespace t
WHERE t.oid >= 16384
UNION ALL
SELECT 'DROP ROLE ' || pg_catalog.quote_ident(r.rolname)
FROM pg_catalog.pg_authid r
WHERE r.oid >= 16384

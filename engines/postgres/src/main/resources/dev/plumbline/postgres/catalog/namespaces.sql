SELECT oid, nspname AS name, nspowner AS owner
FROM pg_catalog.pg_namespace
WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'

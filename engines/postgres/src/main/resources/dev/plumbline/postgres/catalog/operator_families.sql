SELECT f.oid, f.opfname AS name, f.opfnamespace AS namespace, f.opfowner AS owner, a.amname AS method
FROM pg_catalog.pg_opfamily f
JOIN pg_catalog.pg_namespace n ON n.oid = f.opfnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
JOIN pg_catalog.pg_am a ON a.oid = f.opfmethod

SELECT oid, oid::pg_catalog.regcollation::pg_catalog.text AS text
FROM pg_catalog.pg_collation

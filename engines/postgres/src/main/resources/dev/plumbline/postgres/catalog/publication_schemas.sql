-- Whole schemas are published from 15 on.
SELECT p.oid AS publication, NULL::pg_catalog.text AS name
FROM pg_catalog.pg_publication p
WHERE FALSE

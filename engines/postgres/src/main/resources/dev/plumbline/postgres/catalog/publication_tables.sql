SELECT r.oid, r.prpubid AS publication, r.prrelid AS relation, NULL::pg_catalog.int2[] AS columns, NULL::pg_catalog.text AS rows
FROM pg_catalog.pg_publication_rel r

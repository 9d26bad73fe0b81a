SELECT
    c.oid,
    c.collname AS name,
    c.collnamespace AS namespace,
    c.collowner AS owner,
    c.collprovider AS provider,
    c.collisdeterministic AS deterministic,
    c.collcollate AS collate,
    c.collctype AS ctype,
    c.colliculocale AS locale,
    NULL::pg_catalog.text AS rules
FROM pg_catalog.pg_collation c
JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'

SELECT
    c.oid,
    c.relname AS name,
    c.relnamespace AS namespace,
    c.reltype AS row_type,
    o.typrelid AS of_type,
    c.relowner AS owner,
    c.relkind AS kind,
    c.relpersistence AS persistence,
    a.amname AS access_method,
    c.reloptions AS options,
    t.reloptions AS toast_options,
    s.spcname AS tablespace,
    c.relreplident AS replica_identity,
    c.relrowsecurity AS row_security,
    c.relforcerowsecurity AS force_row_security,
    c.relispopulated AS populated,
    c.reltuples::pg_catalog.int8 AS rows,
    c.relpages AS pages,
    c.relkind = 'p' OR c.relispartition AS partitioning
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
LEFT JOIN pg_catalog.pg_class t ON t.oid = c.reltoastrelid AND t.reloptions IS NOT NULL
LEFT JOIN pg_catalog.pg_type o ON o.oid = c.reloftype AND c.reloftype <> 0
LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c', 'S')

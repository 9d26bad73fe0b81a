-- Only what an index's own columns can say beyond the keys: parameters of operator classes, statistics targets, and the names
-- that the server gave expressions.
SELECT
    a.attrelid AS index,
    a.attnum AS number,
    a.attname AS name,
    a.attoptions AS options,
    COALESCE(a.attstattarget, -1) AS statistics
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('i', 'I')
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
JOIN pg_catalog.pg_index i ON i.indexrelid = a.attrelid
WHERE a.attoptions IS NOT NULL OR COALESCE(a.attstattarget, -1) >= 0 OR i.indexprs IS NOT NULL

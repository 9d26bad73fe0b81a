-- Only what an index's own columns can say beyond the keys: the names that the server gave expressions, their statistics targets, and
-- the parameters of operator classes, which none of the built-in classes of btree and hash has.
WITH indexes AS MATERIALIZED (
    SELECT i.indexrelid AS oid
    FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    JOIN pg_catalog.pg_am m ON m.oid = c.relam
    WHERE i.indexprs IS NOT NULL OR m.amname NOT IN ('btree', 'hash') OR 16384 <= ANY (i.indclass::pg_catalog.oid[])
)
SELECT
    a.attrelid AS index,
    a.attnum AS number,
    a.attname AS name,
    a.attoptions AS options,
    COALESCE(a.attstattarget, -1) AS statistics
FROM indexes i
JOIN pg_catalog.pg_attribute a ON a.attrelid = i.oid

-- Keys from the columns of pg_index: pg_get_indexdef as a whole costs several times that.
SELECT
    i.indexrelid AS oid,
    c.relname AS name,
    i.indrelid AS relation,
    a.amname AS method,
    i.indisunique AS "unique",
    FALSE AS nulls_not_distinct,
    i.indisclustered AS clustered,
    i.indisvalid AS valid,
    i.indisreplident AS replica_identity,
    i.indnkeyatts AS key_count,
    i.indkey AS keys,
    i.indclass AS classes,
    i.indcollation AS collations,
    i.indoption AS orders,
    c.reloptions AS options,
    s.spcname AS tablespace,
    c.reltuples::pg_catalog.int8 AS rows,
    c.relpages AS pages,
    i.indpred IS NOT NULL OR i.indexprs IS NOT NULL AS printed
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
JOIN pg_catalog.pg_am a ON a.oid = c.relam
LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace

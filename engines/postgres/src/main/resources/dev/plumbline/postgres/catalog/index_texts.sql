SELECT
    i.indexrelid AS oid,
    CASE WHEN i.indpred IS NOT NULL THEN pg_catalog.pg_get_expr(i.indpred, i.indrelid) END AS predicate,
    CASE
        WHEN i.indexprs IS NOT NULL THEN ARRAY(
            SELECT pg_catalog.pg_get_indexdef(i.indexrelid, k.place::pg_catalog.int4, FALSE)
            FROM pg_catalog.generate_series(1, i.indnkeyatts::pg_catalog.int4) k (place)
            ORDER BY k.place
        )
    END AS expressions
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
WHERE i.indpred IS NOT NULL OR i.indexprs IS NOT NULL

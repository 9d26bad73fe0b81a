-- Printed once for each type and modifier, not once for each column. Of the user's own types the names are put together here,
-- since format_type prints what a type is called now, not what it was called in this snapshot.
SELECT
    t.oid,
    d.modifier,
    CASE
        WHEN t.oid < 16384 OR d.modifier >= 0 THEN pg_catalog.format_type(d.oid, d.modifier)
        WHEN e.oid < 16384 THEN pg_catalog.format_type(d.oid, NULL)
        ELSE CASE n.nspname WHEN 'pg_catalog' THEN '' ELSE pg_catalog.quote_ident(n.nspname) || '.' END
            || pg_catalog.quote_ident(COALESCE(e.typname, t.typname))
            || CASE WHEN e.oid IS NOT NULL THEN '[]' ELSE '' END
    END AS text,
    t.typstorage AS storage,
    t.typcollation AS collation
FROM (
    SELECT DISTINCT atttypid AS oid, atttypmod AS modifier
    FROM pg_catalog.pg_attribute
    WHERE attnum > 0 AND NOT attisdropped AND attrelid >= 16384
) d
JOIN pg_catalog.pg_type t ON t.oid = d.oid
LEFT JOIN pg_catalog.pg_type e ON e.typarray = t.oid AND t.typelem = e.oid
JOIN pg_catalog.pg_namespace n ON n.oid = COALESCE(e.typnamespace, t.typnamespace)

-- Deparsed once for each type and modifier, not once for each column.
SELECT
    t.oid,
    d.modifier,
    pg_catalog.format_type(d.oid, d.modifier) AS text,
    t.typstorage AS storage,
    t.typcollation AS collation
FROM (
    SELECT DISTINCT atttypid AS oid, atttypmod AS modifier
    FROM pg_catalog.pg_attribute
    WHERE attnum > 0 AND NOT attisdropped AND attrelid >= 16384
) d
JOIN pg_catalog.pg_type t ON t.oid = d.oid

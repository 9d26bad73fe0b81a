-- As regcollation prints them under an empty search path, but by the rows of this snapshot.
SELECT
    c.oid,
    CASE n.nspname WHEN 'pg_catalog' THEN '' ELSE pg_catalog.quote_ident(n.nspname) || '.' END
        || pg_catalog.quote_ident(c.collname) AS text
FROM pg_catalog.pg_collation c
JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace

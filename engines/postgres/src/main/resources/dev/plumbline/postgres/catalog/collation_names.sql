-- As regcollation prints them under an empty search path, but by the rows of this snapshot.
SELECT
    c.oid,
    CASE n.nspname WHEN 'pg_catalog' THEN '' ELSE pg_catalog.quote_ident(n.nspname) || '.' END
        || pg_catalog.quote_ident(c.collname) AS text
FROM pg_catalog.pg_collation c
JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
-- Of the hundreds that initdb imports, those that something uses.
WHERE
    c.oid < 12000
    OR c.oid >= 16384
    OR c.oid IN (
        SELECT d.refobjid
        FROM pg_catalog.pg_depend d
        WHERE d.refclassid = 'pg_catalog.pg_collation'::pg_catalog.regclass
    )

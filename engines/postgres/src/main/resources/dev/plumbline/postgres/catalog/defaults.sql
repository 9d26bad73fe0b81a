-- A tree without a variable means the same in every table: equal ones are printed once, and for no table, which takes no lock.
WITH trees AS MATERIALIZED (
    SELECT pg_catalog.min(d.oid) AS oid, d.adbin::pg_catalog.text COLLATE pg_catalog."C" AS tree
    FROM pg_catalog.pg_attrdef d
    GROUP BY 2
), printed AS MATERIALIZED (
    SELECT t.tree, pg_catalog.pg_get_expr(d.adbin, 0) AS expression
    FROM trees t
    JOIN pg_catalog.pg_attrdef d ON d.oid = t.oid
    WHERE pg_catalog.strpos(t.tree, '{VAR ') = 0
)
SELECT
    d.oid,
    d.adrelid AS relation,
    d.adnum AS number,
    COALESCE(p.expression, pg_catalog.pg_get_expr(d.adbin, d.adrelid)) AS expression
FROM pg_catalog.pg_attrdef d
LEFT JOIN printed p ON p.tree = d.adbin::pg_catalog.text COLLATE pg_catalog."C"

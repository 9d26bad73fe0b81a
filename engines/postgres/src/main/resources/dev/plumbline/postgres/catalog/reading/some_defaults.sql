-- The defaults without looking at all of them for equal ones: for a few objects, in a hurry.
SELECT d.oid, d.adrelid AS relation, d.adnum AS number, pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS expression
FROM pg_catalog.pg_attrdef d

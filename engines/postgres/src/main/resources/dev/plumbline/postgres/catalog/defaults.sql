SELECT oid, adrelid AS relation, adnum AS number, pg_catalog.pg_get_expr(adbin, adrelid) AS expression
FROM pg_catalog.pg_attrdef

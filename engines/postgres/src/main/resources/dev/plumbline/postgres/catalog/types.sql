-- Without composite types and other row types, array types and multirange types: they come with what they are made from.
SELECT
    t.oid,
    t.typname AS name,
    t.typnamespace AS namespace,
    t.typowner AS owner,
    t.typtype AS type,
    t.typisdefined AS defined,
    t.typrelid AS relation,
    t.typnotnull AS not_null,
    pg_catalog.format_type(t.typbasetype, t.typtypmod) AS base,
    pg_catalog.pg_get_expr(t.typdefaultbin, 0) AS default_expression,
    t.typdefault AS default_text,
    CASE WHEN t.typcollation <> b.typcollation THEN t.typcollation ELSE 0 END AS collation,
    k.oid AS not_null_constraint,
    k.conname AS not_null_name
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
LEFT JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_catalog.pg_constraint k ON k.contypid = t.oid AND k.contype = 'n'
WHERE
    t.typtype IN ('e', 'd', 'r', 'b', 'p')
    AND NOT (t.typcategory = 'A' AND t.typelem <> 0 AND EXISTS (
        SELECT FROM pg_catalog.pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid
    ))

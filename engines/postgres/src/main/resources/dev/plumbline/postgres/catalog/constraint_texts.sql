SELECT
    c.oid,
    CASE c.contype
        WHEN 'c' THEN pg_catalog.pg_get_expr(c.conbin, c.conrelid)
        ELSE pg_catalog.pg_get_constraintdef(c.oid)
    END AS text
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
WHERE c.contype IN ('c', 'x')

SELECT
    o.oid,
    o.opcdefault AS standard,
    o.opcintype AS type,
    o.opcmethod AS method,
    CASE n.nspname WHEN 'pg_catalog' THEN '' ELSE pg_catalog.quote_ident(n.nspname) || '.' END
        || pg_catalog.quote_ident(o.opcname) AS text
FROM pg_catalog.pg_opclass o
JOIN pg_catalog.pg_namespace n ON n.oid = o.opcnamespace

SELECT
    r.rngtypid AS oid,
    pg_catalog.format_type(r.rngsubtype, NULL) AS subtype,
    CASE WHEN o.opcdefault THEN NULL ELSE pg_catalog.quote_ident(m.nspname) || '.' || pg_catalog.quote_ident(o.opcname) END
        AS operator_class,
    CASE WHEN r.rngcollation <> s.typcollation THEN r.rngcollation::pg_catalog.regcollation::pg_catalog.text END AS collation,
    CASE WHEN r.rngcanonical::pg_catalog.oid <> 0 THEN r.rngcanonical::pg_catalog.text END AS canonical,
    CASE WHEN r.rngsubdiff::pg_catalog.oid <> 0 THEN r.rngsubdiff::pg_catalog.text END AS difference,
    0 AS multirange,
    NULL::pg_catalog.text AS multirange_name
FROM pg_catalog.pg_range r
JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
JOIN pg_catalog.pg_namespace m ON m.oid = o.opcnamespace
WHERE r.rngtypid >= 16384

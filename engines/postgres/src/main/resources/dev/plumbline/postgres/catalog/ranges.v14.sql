SELECT
    r.rngtypid AS oid,
    pg_catalog.format_type(r.rngsubtype, NULL) AS subtype,
    CASE WHEN o.opcdefault THEN NULL ELSE pg_catalog.quote_ident(m.nspname) || '.' || pg_catalog.quote_ident(o.opcname) END
        AS operator_class,
    CASE WHEN r.rngcollation <> s.typcollation THEN r.rngcollation::pg_catalog.regcollation::pg_catalog.text END AS collation,
    CASE WHEN r.rngcanonical::pg_catalog.oid <> 0 THEN r.rngcanonical::pg_catalog.text END AS canonical,
    CASE WHEN r.rngsubdiff::pg_catalog.oid <> 0 THEN r.rngsubdiff::pg_catalog.text END AS difference,
    r.rngmultitypid AS multirange,
    -- Only if it isn't the name that the server makes up: multi before the first range, or _multirange at the end.
    CASE
        WHEN u.typnamespace = t.typnamespace AND u.typname = CASE pg_catalog.strpos(t.typname, 'range')
            WHEN 0 THEN t.typname || '_multirange'
            ELSE pg_catalog.overlay(t.typname, 'multi', pg_catalog.strpos(t.typname, 'range'), 0)
        END THEN NULL
        ELSE pg_catalog.format_type(r.rngmultitypid, NULL)
    END AS multirange_name
FROM pg_catalog.pg_range r
JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
JOIN pg_catalog.pg_type u ON u.oid = r.rngmultitypid
JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
JOIN pg_catalog.pg_namespace m ON m.oid = o.opcnamespace
WHERE r.rngtypid >= 16384

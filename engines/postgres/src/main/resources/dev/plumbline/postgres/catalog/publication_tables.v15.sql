SELECT
    r.oid,
    r.prpubid AS publication,
    r.prrelid AS relation,
    r.prattrs AS columns,
    pg_catalog.pg_get_expr(r.prqual, r.prrelid) AS rows
FROM pg_catalog.pg_publication_rel r

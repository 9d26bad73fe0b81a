SELECT
    c.oid,
    c.opcname AS name,
    c.opcnamespace AS namespace,
    c.opcowner AS owner,
    a.amname AS method,
    c.opcdefault AS standard,
    c.opcfamily AS family,
    pg_catalog.format_type(c.opcintype, NULL) AS type,
    CASE WHEN c.opckeytype <> 0 THEN pg_catalog.format_type(c.opckeytype, NULL) END AS storage
FROM pg_catalog.pg_opclass c
JOIN pg_catalog.pg_namespace n ON n.oid = c.opcnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
JOIN pg_catalog.pg_am a ON a.oid = c.opcmethod

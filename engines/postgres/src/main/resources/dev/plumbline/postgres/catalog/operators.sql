SELECT
    o.oid,
    o.oprname AS name,
    o.oprnamespace AS namespace,
    o.oprowner AS owner,
    o.oprcode::pg_catalog.oid <> 0 AS defined,
    o.oprcode::pg_catalog.regproc::pg_catalog.text AS function,
    CASE WHEN o.oprleft <> 0 THEN pg_catalog.format_type(o.oprleft, NULL) END AS left,
    CASE WHEN o.oprright <> 0 THEN pg_catalog.format_type(o.oprright, NULL) END AS right,
    o.oprcanmerge AS merges,
    o.oprcanhash AS hashes,
    CASE WHEN c.oid IS NOT NULL THEN 'OPERATOR(' || pg_catalog.quote_ident(cn.nspname) || '.' || c.oprname || ')' END
        AS commutator,
    CASE WHEN g.oid IS NOT NULL THEN 'OPERATOR(' || pg_catalog.quote_ident(gn.nspname) || '.' || g.oprname || ')' END
        AS negator,
    CASE WHEN o.oprrest::pg_catalog.oid <> 0 THEN o.oprrest::pg_catalog.text END AS restriction,
    CASE WHEN o.oprjoin::pg_catalog.oid <> 0 THEN o.oprjoin::pg_catalog.text END AS join
FROM pg_catalog.pg_operator o
JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
LEFT JOIN pg_catalog.pg_operator c ON c.oid = o.oprcom
LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = c.oprnamespace
LEFT JOIN pg_catalog.pg_operator g ON g.oid = o.oprnegate
LEFT JOIN pg_catalog.pg_namespace gn ON gn.oid = g.oprnamespace

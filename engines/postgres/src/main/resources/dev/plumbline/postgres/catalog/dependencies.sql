-- Among what isn't the server's own. An array type stands for its element, a row type for its relation.
SELECT
    d.classid,
    d.objid,
    d.objsubid,
    CASE
        WHEN COALESCE(e.typrelid, t.typrelid) <> 0 THEN 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid
        ELSE d.refclassid
    END AS refclassid,
    COALESCE(NULLIF(COALESCE(e.typrelid, t.typrelid), 0), e.oid, d.refobjid) AS refobjid,
    d.refobjsubid
FROM pg_catalog.pg_depend d
LEFT JOIN pg_catalog.pg_type t ON d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND t.oid = d.refobjid
LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
WHERE
    d.deptype IN ('n', 'a')
    AND d.objid >= 16384
    AND d.refobjid >= 16384
    AND d.refclassid <> 'pg_catalog.pg_namespace'::pg_catalog.regclass
    AND d.classid NOT IN (
        'pg_catalog.pg_default_acl'::pg_catalog.regclass,
        'pg_catalog.pg_extension'::pg_catalog.regclass
    )

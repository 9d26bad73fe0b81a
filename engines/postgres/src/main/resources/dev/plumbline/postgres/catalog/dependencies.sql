-- Among what isn't the server's own. An array type stands for its element, a row type for its relation.
SELECT
    d.classid,
    d.objid,
    d.objsubid,
    CASE WHEN t.typrelid <> 0 THEN 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid ELSE d.refclassid END
        AS refclassid,
    CASE
        WHEN t.typrelid <> 0 THEN t.typrelid
        ELSE COALESCE(t.element, d.refobjid)
    END AS refobjid,
    d.refobjsubid
FROM pg_catalog.pg_depend d
LEFT JOIN (
    SELECT
        a.oid,
        CASE WHEN a.typcategory = 'A' AND a.typelem <> 0 THEN a.typelem END AS element,
        COALESCE(NULLIF(a.typrelid, 0), e.typrelid, 0) AS typrelid
    FROM pg_catalog.pg_type a
    LEFT JOIN pg_catalog.pg_type e ON e.oid = a.typelem AND a.typcategory = 'A'
    WHERE a.oid >= 16384
) t ON d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND t.oid = d.refobjid
WHERE
    d.deptype IN ('n', 'a')
    AND d.objid >= 16384
    AND d.refobjid >= 16384
    AND d.refclassid <> 'pg_catalog.pg_namespace'::pg_catalog.regclass
    AND d.classid NOT IN (
        'pg_catalog.pg_default_acl'::pg_catalog.regclass,
        'pg_catalog.pg_extension'::pg_catalog.regclass
    )

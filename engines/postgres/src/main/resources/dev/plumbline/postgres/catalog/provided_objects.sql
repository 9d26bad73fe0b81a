-- What the server or an extension brings along and somebody changed the privileges of. A column is named beside its table.
SELECT
    l.classid,
    l.objid,
    l.objsubid,
    o.type,
    o.identity,
    a.attname AS "column"
FROM (
    SELECT
        'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS classid, c.oid AS objid, 0 AS objsubid
    FROM pg_catalog.pg_class c
    WHERE c.relacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid, t.attrelid, t.attnum
    FROM pg_catalog.pg_attribute t
    WHERE t.attacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid, p.oid, 0
    FROM pg_catalog.pg_proc p
    WHERE p.proacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid, t.oid, 0
    FROM pg_catalog.pg_type t
    WHERE t.typacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_language'::pg_catalog.regclass::pg_catalog.oid, n.oid, 0
    FROM pg_catalog.pg_language n
    WHERE n.lanacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid, n.oid, 0
    FROM pg_catalog.pg_namespace n
    WHERE n.nspacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass::pg_catalog.oid, w.oid, 0
    FROM pg_catalog.pg_foreign_data_wrapper w
    WHERE w.fdwacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass::pg_catalog.oid, f.oid, 0
    FROM pg_catalog.pg_foreign_server f
    WHERE f.srvacl IS NOT NULL
) l
LEFT JOIN pg_catalog.pg_attribute a
    ON l.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND l.objsubid > 0
    AND a.attrelid = l.objid AND a.attnum = l.objsubid
CROSS JOIN LATERAL pg_catalog.pg_identify_object(l.classid, l.objid, 0) o
WHERE
    l.objid < 16384
    OR EXISTS (
        SELECT
        FROM pg_catalog.pg_depend d
        WHERE d.classid = l.classid AND d.objid = l.objid AND d.deptype = 'e'
    )

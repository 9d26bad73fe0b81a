-- What is granted now, what the server would grant by itself, and what initdb or an extension granted, of everything
-- that has an access control list; of the server's own objects only those on which somebody changed it. (Initdb doesn't
-- record what it grants in information_schema, so nobody can tell there.) The owner is that of the time of each list: the schema
-- public may have got another since.
WITH lists AS (
    SELECT
        'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS classid,
        c.oid AS objid,
        0 AS objsubid,
        c.relowner AS owner,
        c.relacl AS list,
        c.relnamespace AS namespace,
        CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char" AS kind
    FROM pg_catalog.pg_class c
    WHERE c.relacl IS NOT NULL
    UNION ALL
    SELECT
        'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid, c.oid, 0, c.nspowner, c.nspacl, 0::pg_catalog.oid, 'n'::"char"
    FROM pg_catalog.pg_namespace c
    WHERE c.nspacl IS NOT NULL AND (c.oid >= 16384 OR c.nspname = 'public')
    UNION ALL
    SELECT
        'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid, c.oid, 0, c.proowner, c.proacl, c.pronamespace, 'f'::"char"
    FROM pg_catalog.pg_proc c
    WHERE c.proacl IS NOT NULL
    UNION ALL
    SELECT
        'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid, c.oid, 0, c.typowner, c.typacl, c.typnamespace, 'T'::"char"
    FROM pg_catalog.pg_type c
    WHERE c.typacl IS NOT NULL
    UNION ALL
    SELECT
        'pg_catalog.pg_language'::pg_catalog.regclass::pg_catalog.oid, c.oid, 0, c.lanowner, c.lanacl, 0::pg_catalog.oid, 'l'::"char"
    FROM pg_catalog.pg_language c
    WHERE c.lanacl IS NOT NULL
    UNION ALL
    SELECT
        'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass::pg_catalog.oid,
        c.oid,
        0,
        c.fdwowner,
        c.fdwacl,
        0::pg_catalog.oid,
        'F'::"char"
    FROM pg_catalog.pg_foreign_data_wrapper c
    WHERE c.fdwacl IS NOT NULL AND c.oid >= 16384
    UNION ALL
    SELECT
        'pg_catalog.pg_foreign_server'::pg_catalog.regclass::pg_catalog.oid,
        c.oid,
        0,
        c.srvowner,
        c.srvacl,
        0::pg_catalog.oid,
        'S'::"char"
    FROM pg_catalog.pg_foreign_server c
    WHERE c.srvacl IS NOT NULL AND c.oid >= 16384
    UNION ALL
    SELECT
        'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid,
        c.oid,
        a.attnum,
        c.relowner,
        a.attacl,
        0::pg_catalog.oid,
        'c'::"char"
    FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    WHERE a.attacl IS NOT NULL
)
SELECT l.classid, l.objid, l.objsubid, g.owner, g.origin, g.grantee, g.privilege_type AS privilege, g.is_grantable AS grantable
FROM lists l
LEFT JOIN pg_catalog.pg_init_privs i ON i.objoid = l.objid AND i.classoid = l.classid AND i.objsubid = l.objsubid
CROSS JOIN LATERAL (
    SELECT 'now' AS origin, l.owner, a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.aclexplode(l.list) a
    UNION ALL
    SELECT 'standard', l.owner, a.grantee, a.privilege_type, a.is_grantable
    FROM pg_catalog.aclexplode(pg_catalog.acldefault(l.kind, l.owner)) a
    UNION ALL
    SELECT 'initial', a.grantor, a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.aclexplode(i.initprivs) a
) g
WHERE
    l.objid >= 16384
    OR l.kind = 'n'
    OR (
        l.list IS DISTINCT FROM i.initprivs
        AND l.namespace IS DISTINCT FROM (SELECT s.oid FROM pg_catalog.pg_namespace s WHERE s.nspname = 'information_schema')
    )

-- What is granted now, what the server would grant by itself, and what initdb or an extension granted, of everything
-- that has an access control list; of the server's own objects only those on which somebody changed it. (Initdb doesn't
-- record what it grants in information_schema, so nobody can tell there.)
WITH lists AS (
    SELECT
        'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS classid,
        c.oid AS objid,
        0 AS objsubid,
        c.relowner AS owner,
        c.relacl AS list,
        pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner) AS standard
    FROM pg_catalog.pg_class c
    LEFT JOIN pg_catalog.pg_init_privs i
        ON i.objoid = c.oid AND i.objsubid = 0 AND i.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
    WHERE
        c.relacl IS NOT NULL
        AND (
            c.oid >= 16384
            OR (
                c.relacl IS DISTINCT FROM i.initprivs
                AND c.relnamespace IS DISTINCT FROM (SELECT s.oid FROM pg_catalog.pg_namespace s WHERE s.nspname = 'information_schema')
            )
        )
    UNION ALL
    SELECT
        'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid AS classid,
        c.oid AS objid,
        0 AS objsubid,
        c.nspowner AS owner,
        c.nspacl AS list,
        pg_catalog.acldefault('n', c.nspowner) AS standard
    FROM pg_catalog.pg_namespace c
    WHERE c.nspacl IS NOT NULL AND (c.oid >= 16384 OR c.nspname = 'public')
    UNION ALL
    SELECT
        'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid AS classid,
        c.oid AS objid,
        0 AS objsubid,
        c.proowner AS owner,
        c.proacl AS list,
        pg_catalog.acldefault('f', c.proowner) AS standard
    FROM pg_catalog.pg_proc c
    LEFT JOIN pg_catalog.pg_init_privs i
        ON i.objoid = c.oid AND i.objsubid = 0 AND i.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass
    WHERE
        c.proacl IS NOT NULL
        AND (
            c.oid >= 16384
            OR (
                c.proacl IS DISTINCT FROM i.initprivs
                AND c.pronamespace IS DISTINCT FROM (SELECT s.oid FROM pg_catalog.pg_namespace s WHERE s.nspname = 'information_schema')
            )
        )
    UNION ALL
    SELECT
        'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid AS classid,
        c.oid AS objid,
        0 AS objsubid,
        c.typowner AS owner,
        c.typacl AS list,
        pg_catalog.acldefault('T', c.typowner) AS standard
    FROM pg_catalog.pg_type c
    LEFT JOIN pg_catalog.pg_init_privs i
        ON i.objoid = c.oid AND i.objsubid = 0 AND i.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass
    WHERE
        c.typacl IS NOT NULL
        AND (
            c.oid >= 16384
            OR (
                c.typacl IS DISTINCT FROM i.initprivs
                AND c.typnamespace IS DISTINCT FROM (SELECT s.oid FROM pg_catalog.pg_namespace s WHERE s.nspname = 'information_schema')
            )
        )
    UNION ALL
    SELECT
        'pg_catalog.pg_language'::pg_catalog.regclass::pg_catalog.oid AS classid,
        c.oid AS objid,
        0 AS objsubid,
        c.lanowner AS owner,
        c.lanacl AS list,
        pg_catalog.acldefault('l', c.lanowner) AS standard
    FROM pg_catalog.pg_language c
    LEFT JOIN pg_catalog.pg_init_privs i
        ON i.objoid = c.oid AND i.objsubid = 0 AND i.classoid = 'pg_catalog.pg_language'::pg_catalog.regclass
    WHERE c.lanacl IS NOT NULL AND (c.oid >= 16384 OR c.lanacl IS DISTINCT FROM i.initprivs)
    UNION ALL
    SELECT
        'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass::pg_catalog.oid AS classid,
        c.oid AS objid,
        0 AS objsubid,
        c.fdwowner AS owner,
        c.fdwacl AS list,
        pg_catalog.acldefault('F', c.fdwowner) AS standard
    FROM pg_catalog.pg_foreign_data_wrapper c
    WHERE c.fdwacl IS NOT NULL AND c.oid >= 16384
    UNION ALL
    SELECT
        'pg_catalog.pg_foreign_server'::pg_catalog.regclass::pg_catalog.oid AS classid,
        c.oid AS objid,
        0 AS objsubid,
        c.srvowner AS owner,
        c.srvacl AS list,
        pg_catalog.acldefault('S', c.srvowner) AS standard
    FROM pg_catalog.pg_foreign_server c
    WHERE c.srvacl IS NOT NULL AND c.oid >= 16384
    UNION ALL
    SELECT
        'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid,
        c.oid,
        a.attnum,
        c.relowner,
        a.attacl,
        pg_catalog.acldefault('c', c.relowner)
    FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_catalog.pg_init_privs i
        ON i.objoid = c.oid AND i.objsubid = a.attnum AND i.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
    WHERE a.attacl IS NOT NULL AND (c.oid >= 16384 OR a.attacl IS DISTINCT FROM i.initprivs)
)
SELECT l.classid, l.objid, l.objsubid, l.owner, g.origin, g.grantee, g.privilege_type AS privilege, g.is_grantable AS grantable
FROM lists l
LEFT JOIN pg_catalog.pg_init_privs i ON i.classoid = l.classid AND i.objoid = l.objid AND i.objsubid = l.objsubid
CROSS JOIN LATERAL (
    SELECT 'now' AS origin, a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.aclexplode(l.list) a
    UNION ALL
    SELECT 'standard', a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.aclexplode(l.standard) a
    UNION ALL
    SELECT 'initial', a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.aclexplode(i.initprivs) a
) g

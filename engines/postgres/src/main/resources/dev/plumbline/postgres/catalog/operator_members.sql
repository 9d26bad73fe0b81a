-- The members of classes and families: the dependency tells a class's own from a family's loose ones.
SELECT
    o.tableoid AS catalog,
    o.oid,
    o.amopfamily AS family,
    COALESCE(d.refobjid, 0) AS class,
    'OPERATOR ' || o.amopstrategy || ' ' || pg_catalog.quote_ident(n.nspname) || '.' || p.oprname || '('
        || pg_catalog.format_type(o.amoplefttype, NULL) || ', ' || pg_catalog.format_type(o.amoprighttype, NULL) || ')'
        || CASE WHEN s.oid IS NOT NULL
            THEN ' FOR ORDER BY ' || pg_catalog.quote_ident(sn.nspname) || '.' || pg_catalog.quote_ident(s.opfname)
            ELSE '' END AS text,
    1 AS sort,
    o.amopstrategy AS number
FROM pg_catalog.pg_amop o
JOIN pg_catalog.pg_operator p ON p.oid = o.amopopr
JOIN pg_catalog.pg_namespace n ON n.oid = p.oprnamespace
LEFT JOIN pg_catalog.pg_opfamily s ON s.oid = o.amopsortfamily
LEFT JOIN pg_catalog.pg_namespace sn ON sn.oid = s.opfnamespace
LEFT JOIN pg_catalog.pg_depend d
    ON d.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass AND d.objid = o.oid
    AND d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND d.deptype = 'i'
WHERE o.oid >= 16384
UNION ALL
SELECT
    a.tableoid,
    a.oid,
    a.amprocfamily,
    COALESCE(d.refobjid, 0),
    'FUNCTION ' || a.amprocnum || ' (' || pg_catalog.format_type(a.amproclefttype, NULL) || ', '
        || pg_catalog.format_type(a.amprocrighttype, NULL) || ') '
        || a.amproc::pg_catalog.oid::pg_catalog.regprocedure::pg_catalog.text,
    2,
    a.amprocnum
FROM pg_catalog.pg_amproc a
LEFT JOIN pg_catalog.pg_depend d
    ON d.classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass AND d.objid = a.oid
    AND d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND d.deptype = 'i'
WHERE a.oid >= 16384
ORDER BY sort, number, text

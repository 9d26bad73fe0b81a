SELECT
    q.seqrelid AS oid,
    pg_catalog.format_type(q.seqtypid, NULL) AS type,
    q.seqstart AS start,
    q.seqincrement AS increment,
    q.seqmin AS minimum,
    q.seqmax AS maximum,
    q.seqcache AS cache,
    q.seqcycle AS cycle,
    d.deptype AS dependency,
    d.refobjid AS relation,
    d.refobjsubid AS number
FROM pg_catalog.pg_sequence q
LEFT JOIN pg_catalog.pg_depend d
    ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = q.seqrelid AND d.objsubid = 0
    AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')

-- The tables and views among some relations and among what some objects refer to, as they are called now.
SELECT DISTINCT c.oid::pg_catalog.regclass::pg_catalog.text AS name
FROM ROWS FROM (pg_catalog.unnest(?::pg_catalog.oid[]), pg_catalog.unnest(?::pg_catalog.oid[])) g (classid, objid)
LEFT JOIN pg_catalog.pg_rewrite r
    ON g.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND r.ev_class = g.objid AND r.rulename = '_RETURN'
LEFT JOIN pg_catalog.pg_depend d
    ON d.classid = CASE WHEN r.oid IS NULL THEN g.classid ELSE 'pg_catalog.pg_rewrite'::pg_catalog.regclass END
    AND d.objid = COALESCE(r.oid, g.objid)
    AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
JOIN pg_catalog.pg_class c
    ON c.oid = d.refobjid OR (g.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.oid = g.objid)
WHERE c.relkind IN ('r', 'p', 'v')

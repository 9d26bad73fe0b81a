-- What objects are called that nobody could print, and what they belong to.
WITH given AS (
    SELECT g.classid, g.objid
    FROM ROWS FROM (pg_catalog.unnest(?::pg_catalog.oid[]), pg_catalog.unnest(?::pg_catalog.oid[])) g (classid, objid)
)
SELECT
    g.classid,
    x.oid AS objid,
    'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS ownerclassid,
    x.adrelid AS owner,
    ''::pg_catalog.text AS name,
    ' '::pg_catalog.text AS kind
FROM given g
JOIN pg_catalog.pg_attrdef x ON g.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND x.oid = g.objid
UNION ALL
SELECT
    g.classid,
    x.oid,
    CASE x.contypid WHEN 0 THEN 'pg_catalog.pg_class'::pg_catalog.regclass ELSE 'pg_catalog.pg_type'::pg_catalog.regclass END,
    CASE x.contypid WHEN 0 THEN x.conrelid ELSE x.contypid END,
    x.conname,
    x.contype::pg_catalog.text
FROM given g
JOIN pg_catalog.pg_constraint x ON g.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND x.oid = g.objid
UNION ALL
SELECT g.classid, x.indexrelid, g.classid, x.indrelid, c.relname, 'i'
FROM given g
JOIN pg_catalog.pg_index x ON g.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND x.indexrelid = g.objid
JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid
UNION ALL
SELECT
    g.classid,
    x.oid,
    'pg_catalog.pg_class'::pg_catalog.regclass,
    x.ev_class,
    x.rulename,
    CASE x.rulename WHEN '_RETURN' THEN ' ' ELSE 'r' END
FROM given g
JOIN pg_catalog.pg_rewrite x ON g.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND x.oid = g.objid
UNION ALL
SELECT g.classid, x.oid, 'pg_catalog.pg_class'::pg_catalog.regclass, x.tgrelid, x.tgname, 't'
FROM given g
JOIN pg_catalog.pg_trigger x ON g.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND x.oid = g.objid
UNION ALL
SELECT g.classid, x.oid, 'pg_catalog.pg_class'::pg_catalog.regclass, x.polrelid, x.polname, 'l'
FROM given g
JOIN pg_catalog.pg_policy x ON g.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass AND x.oid = g.objid
UNION ALL
SELECT g.classid, x.oid, 'pg_catalog.pg_publication'::pg_catalog.regclass, x.prpubid, '', ' '
FROM given g
JOIN pg_catalog.pg_publication_rel x ON g.classid = 'pg_catalog.pg_publication_rel'::pg_catalog.regclass AND x.oid = g.objid

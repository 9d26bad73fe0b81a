-- Objects, and what can't be printed without them: what depends on them directly, on the array types of types, and on anything in a
-- schema. A view is printed by the name of its relation, but it is its rule that depends.
WITH given AS (
    SELECT g.classid, g.objid
    FROM ROWS FROM (pg_catalog.unnest(?::pg_catalog.oid[]), pg_catalog.unnest(?::pg_catalog.oid[])) g (classid, objid)
), wider AS (
    SELECT g.classid, g.objid
    FROM given g
    UNION
    SELECT g.classid, t.typarray
    FROM given g
    JOIN pg_catalog.pg_type t ON t.oid = g.objid
    WHERE g.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND t.typarray <> 0
    UNION
    SELECT d.classid, d.objid
    FROM given g
    JOIN pg_catalog.pg_depend d ON d.refclassid = g.classid AND d.refobjid = g.objid
    WHERE g.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
), affected AS (
    SELECT w.classid, w.objid
    FROM wider w
    UNION
    SELECT d.classid, d.objid
    FROM wider w
    JOIN pg_catalog.pg_depend d ON d.refclassid = w.classid AND d.refobjid = w.objid
)
SELECT a.classid, a.objid
FROM affected a
UNION
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, r.ev_class
FROM affected a
JOIN pg_catalog.pg_rewrite r ON r.oid = a.objid
WHERE a.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass

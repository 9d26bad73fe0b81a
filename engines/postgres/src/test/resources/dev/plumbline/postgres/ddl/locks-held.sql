-- What a session holds on what was there before; of an index, a toast table or a sequence also whose part it is.
WITH known AS (
    SELECT tableoid, oid FROM pg_class WHERE relnamespace <> 'pg_catalog'::regnamespace
    UNION ALL SELECT tableoid, oid FROM pg_proc
    UNION ALL SELECT tableoid, oid FROM pg_type
    UNION ALL SELECT tableoid, oid FROM pg_constraint
    UNION ALL SELECT tableoid, oid FROM pg_trigger
    UNION ALL SELECT tableoid, oid FROM pg_policy
)
SELECT
    regexp_replace(o.identity, '(^| on )public[.]', '\1', 'g') AS name,
    l.mode,
    l.locktype = 'relation' AS is_relation,
    regexp_replace(coalesce(p.identity, ''), '(^| on )public[.]', '\1', 'g') AS part_of
FROM pg_locks AS l
JOIN known AS k
    ON k.tableoid = coalesce(l.classid, 'pg_class'::regclass) AND k.oid = coalesce(l.objid, l.relation)
CROSS JOIN LATERAL pg_identify_object(k.tableoid, k.oid, 0) AS o
LEFT JOIN LATERAL (
    SELECT i.indrelid AS id FROM pg_index AS i WHERE i.indexrelid = l.relation
    UNION ALL
    SELECT t.oid FROM pg_class AS t WHERE t.reltoastrelid = l.relation AND t.reltoastrelid <> 0
    UNION ALL
    SELECT t.oid
    FROM pg_class AS t
    JOIN pg_index AS i ON i.indrelid = t.reltoastrelid
    WHERE i.indexrelid = l.relation
    UNION ALL
    SELECT d.refobjid
    FROM pg_depend AS d
    JOIN pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
    WHERE d.objid = l.relation AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
) AS owner ON true
LEFT JOIN LATERAL pg_identify_object('pg_class'::regclass, owner.id, 0) AS p ON true
WHERE l.pid = ? AND l.locktype IN ('relation', 'object')

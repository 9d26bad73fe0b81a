-- What was under way, how many objects there are whose printing holds locks, and in a small database, what there is at all: the
-- catalogues that have a row of somebody's, by what depends on something, and directly where nothing need depend.
SELECT
    pg_catalog.pg_snapshot_xmin(s.now)::pg_catalog.text AS oldest,
    pg_catalog.pg_snapshot_xmin(s.now) = pg_catalog.pg_snapshot_xmax(s.now) AS quiet,
    (SELECT pg_catalog.count(*) FROM pg_catalog.pg_rewrite WHERE oid >= 16384)
        + (SELECT pg_catalog.count(*) FROM pg_catalog.pg_policy)
        + (SELECT pg_catalog.count(*) FROM pg_catalog.pg_proc WHERE oid >= 16384) AS locking,
    CASE WHEN pg_catalog.pg_relation_size('pg_catalog.pg_attribute') < 8000000 THEN ARRAY(
        SELECT DISTINCT d.classid FROM pg_catalog.pg_depend d WHERE d.objid >= 16384
        UNION ALL
        SELECT 'pg_catalog.pg_amop'::pg_catalog.regclass
        WHERE
            EXISTS (SELECT FROM pg_catalog.pg_amop WHERE oid >= 16384)
            OR EXISTS (SELECT FROM pg_catalog.pg_amproc WHERE oid >= 16384)
        UNION ALL
        SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass WHERE EXISTS (SELECT FROM pg_catalog.pg_cast WHERE oid >= 16384)
        UNION ALL
        SELECT 'pg_catalog.pg_default_acl'::pg_catalog.regclass WHERE EXISTS (SELECT FROM pg_catalog.pg_default_acl)
        UNION ALL
        SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass WHERE EXISTS (SELECT FROM pg_catalog.pg_event_trigger)
        UNION ALL
        SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass
        WHERE EXISTS (SELECT FROM pg_catalog.pg_extension WHERE oid >= 16384)
        UNION ALL
        SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass
        WHERE EXISTS (SELECT FROM pg_catalog.pg_foreign_data_wrapper)
        UNION ALL
        SELECT 'pg_catalog.pg_inherits'::pg_catalog.regclass WHERE EXISTS (SELECT FROM pg_catalog.pg_inherits)
        UNION ALL
        SELECT 'pg_catalog.pg_language'::pg_catalog.regclass WHERE EXISTS (SELECT FROM pg_catalog.pg_language WHERE oid >= 16384)
        UNION ALL
        SELECT 'pg_catalog.pg_publication'::pg_catalog.regclass WHERE EXISTS (SELECT FROM pg_catalog.pg_publication)
        UNION ALL
        -- Of this catalogue, some columns are for everybody.
        SELECT 'pg_catalog.pg_subscription'::pg_catalog.regclass
        WHERE EXISTS (SELECT s.subname FROM pg_catalog.pg_subscription s)
        UNION ALL
        SELECT 'pg_catalog.pg_range'::pg_catalog.regclass WHERE EXISTS (SELECT FROM pg_catalog.pg_range WHERE rngtypid >= 16384)
        UNION ALL
        SELECT 'pg_catalog.pg_enum'::pg_catalog.regclass WHERE EXISTS (SELECT FROM pg_catalog.pg_enum)
        UNION ALL
        SELECT 'pg_catalog.pg_transform'::pg_catalog.regclass WHERE EXISTS (SELECT FROM pg_catalog.pg_transform)
    ) END AS present
FROM pg_catalog.pg_current_snapshot() s (now)

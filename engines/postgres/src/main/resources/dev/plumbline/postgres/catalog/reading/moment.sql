-- What was under way, and how many objects there are whose printing holds locks.
SELECT
    pg_catalog.pg_snapshot_xmin(s.now)::pg_catalog.text AS oldest,
    pg_catalog.pg_snapshot_xmin(s.now) = pg_catalog.pg_snapshot_xmax(s.now) AS quiet,
    (SELECT pg_catalog.count(*) FROM pg_catalog.pg_rewrite WHERE oid >= 16384)
        + (SELECT pg_catalog.count(*) FROM pg_catalog.pg_policy)
        + (SELECT pg_catalog.count(*) FROM pg_catalog.pg_proc WHERE oid >= 16384) AS locking
FROM pg_catalog.pg_current_snapshot() s (now)

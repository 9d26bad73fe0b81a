-- What was under way.
SELECT
    pg_catalog.pg_snapshot_xmin(s.now)::pg_catalog.text AS oldest,
    pg_catalog.pg_snapshot_xmin(s.now) = pg_catalog.pg_snapshot_xmax(s.now) AS quiet
FROM pg_catalog.pg_current_snapshot() s (now)

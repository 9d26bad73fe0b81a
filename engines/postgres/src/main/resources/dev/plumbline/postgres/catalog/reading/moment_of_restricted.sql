-- What was under way, for a role from which some catalogue is kept: it can't be told what there is, nor that it is little.
SELECT
    pg_catalog.pg_snapshot_xmin(s.now)::pg_catalog.text AS oldest,
    pg_catalog.pg_snapshot_xmin(s.now) = pg_catalog.pg_snapshot_xmax(s.now) AS quiet,
    9223372036854775807 AS locking,
    NULL AS present
FROM pg_catalog.pg_current_snapshot() s (now)

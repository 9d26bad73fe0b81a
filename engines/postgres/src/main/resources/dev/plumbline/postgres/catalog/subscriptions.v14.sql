-- Without the connection string, which only some may see; a query of its own reads it.
SELECT
    s.oid,
    s.subname AS name,
    s.subowner AS owner,
    s.subenabled AS enabled,
    s.subslotname AS slot,
    s.subsynccommit AS synchronous_commit,
    s.subpublications AS publications,
    pg_catalog.has_column_privilege('pg_catalog.pg_subscription', 'subconninfo', 'SELECT') AS connection_visible,
    s.subbinary AS binary,
    CASE WHEN s.substream THEN 'on' ELSE 'off' END AS streaming,
    FALSE AS two_phase,
    FALSE AS disable_on_error,
    TRUE AS password_required,
    FALSE AS run_as_owner,
    'any' AS origin,
    FALSE AS failover
FROM pg_catalog.pg_subscription s
JOIN pg_catalog.pg_database d ON d.oid = s.subdbid AND d.datname = pg_catalog.current_database()

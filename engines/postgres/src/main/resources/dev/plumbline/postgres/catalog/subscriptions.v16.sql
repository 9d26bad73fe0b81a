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
    CASE s.substream WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel' ELSE 'off' END AS streaming,
    s.subtwophasestate <> 'd' AS two_phase,
    s.subdisableonerr AS disable_on_error,
    s.subpasswordrequired AS password_required,
    s.subrunasowner AS run_as_owner,
    s.suborigin AS origin,
    FALSE AS failover
FROM pg_catalog.pg_subscription s
JOIN pg_catalog.pg_database d ON d.oid = s.subdbid AND d.datname = pg_catalog.current_database()

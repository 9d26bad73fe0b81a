SELECT
    s.oid,
    s.stxname AS name,
    s.stxnamespace AS namespace,
    s.stxowner AS owner,
    s.stxrelid AS relation,
    COALESCE(s.stxstattarget, -1) AS target,
    pg_catalog.pg_get_statisticsobjdef(s.oid) AS definition
FROM pg_catalog.pg_statistic_ext s
JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'

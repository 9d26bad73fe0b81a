SELECT
    p.oid,
    p.prsname AS name,
    p.prsnamespace AS namespace,
    p.prsstart::pg_catalog.text AS start,
    p.prstoken::pg_catalog.text AS token,
    p.prsend::pg_catalog.text AS end,
    p.prslextype::pg_catalog.text AS types,
    CASE WHEN p.prsheadline::pg_catalog.oid <> 0 THEN p.prsheadline::pg_catalog.text END AS headline
FROM pg_catalog.pg_ts_parser p
JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'

SELECT
    t.oid,
    t.tmplname AS name,
    t.tmplnamespace AS namespace,
    CASE WHEN t.tmplinit::pg_catalog.oid <> 0 THEN t.tmplinit::pg_catalog.text END AS init,
    t.tmpllexize::pg_catalog.text AS lexize
FROM pg_catalog.pg_ts_template t
JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'

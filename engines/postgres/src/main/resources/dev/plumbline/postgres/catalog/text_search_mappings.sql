SELECT
    m.mapcfg AS configuration,
    t.alias AS token,
    m.mapdict::pg_catalog.regdictionary::pg_catalog.text AS dictionary
FROM pg_catalog.pg_ts_config_map m
JOIN pg_catalog.pg_ts_config c ON c.oid = m.mapcfg
JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
JOIN LATERAL pg_catalog.ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
ORDER BY m.mapcfg, t.alias, m.mapseqno

SELECT
    m.mapcfg AS configuration,
    t.alias AS token,
    CASE dn.nspname WHEN 'pg_catalog' THEN '' ELSE pg_catalog.quote_ident(dn.nspname) || '.' END
        || pg_catalog.quote_ident(d.dictname) AS dictionary
FROM pg_catalog.pg_ts_config_map m
JOIN pg_catalog.pg_ts_config c ON c.oid = m.mapcfg
JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
JOIN pg_catalog.pg_ts_dict d ON d.oid = m.mapdict
JOIN pg_catalog.pg_namespace dn ON dn.oid = d.dictnamespace
JOIN LATERAL pg_catalog.ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
ORDER BY m.mapcfg, t.alias, m.mapseqno

-- What all databases share: accounts and their rights, servers, functions of libraries, plug-ins, and how the server is set. What
-- it counts by itself isn't among that.
SELECT CONCAT_WS(' ', 'database', s.SCHEMA_NAME, s.DEFAULT_COLLATION_NAME) AS held FROM information_schema.SCHEMATA s
UNION ALL
SELECT CONCAT_WS(' ', 'variable', v.VARIABLE_NAME, v.VARIABLE_VALUE) FROM information_schema.GLOBAL_VARIABLES v
WHERE v.VARIABLE_NAME NOT LIKE 'GTID%'
UNION ALL
SELECT CONCAT_WS(' ', 'table', t.TABLE_SCHEMA, t.TABLE_NAME) FROM information_schema.TABLES t WHERE t.TABLE_SCHEMA = 'mysql'
UNION ALL
SELECT CONCAT_WS(' ', 'account', a.Host, a.User, a.Priv) FROM mysql.global_priv a
UNION ALL
SELECT CONCAT_WS(' ', 'rights', d.Host, d.Db, d.User) FROM mysql.db d
UNION ALL
SELECT CONCAT_WS(' ', 'rights', p.Host, p.Db, p.User, p.Table_name, p.Table_priv, p.Column_priv) FROM mysql.tables_priv p
UNION ALL
SELECT CONCAT_WS(' ', 'rights', p.Host, p.Db, p.User, p.Routine_name, p.Proc_priv) FROM mysql.procs_priv p
UNION ALL
SELECT CONCAT_WS(' ', 'proxy', p.Host, p.User, p.Proxied_host, p.Proxied_user) FROM mysql.proxies_priv p
UNION ALL
SELECT CONCAT_WS(' ', 'member', r.Host, r.User, r.Role) FROM mysql.roles_mapping r
UNION ALL
SELECT CONCAT_WS(' ', 'server', s.Server_name, s.Host, s.Db) FROM mysql.servers s
UNION ALL
SELECT CONCAT_WS(' ', 'function', f.name, f.dl) FROM mysql.func f
UNION ALL
SELECT CONCAT_WS(' ', 'plug-in', p.PLUGIN_NAME, p.PLUGIN_STATUS) FROM information_schema.PLUGINS p
UNION ALL
SELECT CONCAT_WS(' ', 'routine', p.db, p.name, p.type) FROM mysql.proc p
UNION ALL
SELECT CONCAT_WS(' ', 'event', e.db, e.name) FROM mysql.event e
ORDER BY held

-- What all databases share: accounts and their rights, servers, functions of libraries, plug-ins, and how the server is set. What
-- it counts by itself isn't among that.
SELECT CONCAT_WS(' ', 'database', s.SCHEMA_NAME, s.DEFAULT_COLLATION_NAME) AS held FROM information_schema.SCHEMATA s
UNION ALL
SELECT CONCAT_WS(' ', 'variable', v.VARIABLE_NAME, v.VARIABLE_VALUE) FROM performance_schema.global_variables v
WHERE v.VARIABLE_NAME NOT LIKE 'gtid%'
UNION ALL
SELECT CONCAT_WS(' ', 'table', t.TABLE_SCHEMA, t.TABLE_NAME) FROM information_schema.TABLES t
WHERE t.TABLE_SCHEMA IN ('mysql', 'sys')
UNION ALL
SELECT CONCAT_WS(' ', 'account', u.Host, u.User, u.authentication_string, u.account_locked, u.User_attributes)
FROM mysql.user u
UNION ALL
SELECT CONCAT_WS(' ', 'right', p.GRANTEE, p.PRIVILEGE_TYPE) FROM information_schema.USER_PRIVILEGES p
UNION ALL
SELECT CONCAT_WS(' ', 'rights', d.Host, d.Db, d.User) FROM mysql.db d
UNION ALL
SELECT CONCAT_WS(' ', 'rights', p.Host, p.Db, p.User, p.Table_name, p.Table_priv, p.Column_priv) FROM mysql.tables_priv p
UNION ALL
SELECT CONCAT_WS(' ', 'rights', p.Host, p.Db, p.User, p.Routine_name, p.Proc_priv) FROM mysql.procs_priv p
UNION ALL
SELECT CONCAT_WS(' ', 'member', r.FROM_HOST, r.FROM_USER, r.TO_HOST, r.TO_USER) FROM mysql.role_edges r
UNION ALL
SELECT CONCAT_WS(' ', 'server', s.Server_name, s.Host, s.Db) FROM mysql.servers s
UNION ALL
SELECT CONCAT_WS(' ', 'function', f.name, f.dl) FROM mysql.func f
UNION ALL
SELECT CONCAT_WS(' ', 'plug-in', p.PLUGIN_NAME, p.PLUGIN_STATUS) FROM information_schema.PLUGINS p
UNION ALL
SELECT CONCAT_WS(' ', 'tablespace', f.TABLESPACE_NAME) FROM information_schema.FILES f
ORDER BY held

-- What all databases share, whatever this version keeps there: databases, roles, memberships, settings, tablespaces, comments,
-- labels, privileges on parameters, subscriptions, origins. A database's age isn't among what a script changes.
SELECT
    c.relname || pg_catalog.query_to_xml(
        pg_catalog.format(
            CASE c.relname
                WHEN 'pg_database' THEN
                    'SELECT pg_catalog.to_jsonb(t) - ''{datfrozenxid,datminmxid}''::text[] AS row FROM pg_catalog.%I t ORDER BY t.oid'
                ELSE 'SELECT t::text AS row FROM pg_catalog.%I t ORDER BY t::text'
            END,
            c.relname),
        TRUE, TRUE, '')::text AS held
FROM pg_catalog.pg_class c
WHERE c.relisshared AND c.relkind = 'r'
UNION ALL
SELECT 'slot ' || s.slot_name FROM pg_catalog.pg_replication_slots s
UNION ALL
SELECT 'prepared ' || p.gid FROM pg_catalog.pg_prepared_xacts p
UNION ALL
SELECT pg_catalog.concat_ws(' ', 'setting', f.sourcefile, f.name, f.setting) FROM pg_catalog.pg_file_settings f
UNION ALL
-- Of the database that we connect to ourselves; nobody knows the way into template1, and scratch databases are made of template0.
SELECT 'relation ' || r.relname FROM pg_catalog.pg_class r WHERE r.oid >= 16384
ORDER BY 1

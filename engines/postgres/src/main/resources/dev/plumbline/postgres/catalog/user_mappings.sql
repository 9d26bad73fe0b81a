-- The view, because the table behind it is for superusers. It shows no options where its own rule hides them, which is asked
-- here again: without options and hidden are the same to it.
SELECT
    u.umid AS oid,
    u.srvid AS server,
    u.umuser AS role,
    u.umoptions AS options,
    NOT (
        r.rolsuper
        OR (u.umuser = 0 AND pg_catalog.pg_has_role(s.srvowner, 'USAGE'))
        OR (
            u.umuser <> 0
            AND u.usename = CURRENT_USER
            AND (pg_catalog.pg_has_role(s.srvowner, 'USAGE') OR pg_catalog.has_server_privilege(s.oid, 'USAGE'))
        )
    ) AS hidden
FROM pg_catalog.pg_user_mappings u
JOIN pg_catalog.pg_foreign_server s ON s.oid = u.srvid
JOIN pg_catalog.pg_roles r ON r.rolname = CURRENT_USER

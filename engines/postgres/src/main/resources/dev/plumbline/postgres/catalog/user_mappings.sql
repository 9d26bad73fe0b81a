-- The view, because the table behind it is for superusers. Of the options only the names are asked for: the values are secrets.
SELECT
    u.umid AS oid,
    u.srvid AS server,
    u.umuser AS role,
    ARRAY(
        SELECT pg_catalog.split_part(o.text, '=', 1) FROM pg_catalog.unnest(u.umoptions) o (text) ORDER BY 1
    ) AS options,
    u.umoptions IS NULL AS hidden
FROM pg_catalog.pg_user_mappings u

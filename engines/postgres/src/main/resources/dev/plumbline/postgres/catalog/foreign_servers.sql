SELECT
    s.oid,
    s.srvname AS name,
    s.srvowner AS owner,
    w.fdwname AS wrapper,
    s.srvtype AS type,
    s.srvversion AS version,
    s.srvoptions AS options
FROM pg_catalog.pg_foreign_server s
JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw

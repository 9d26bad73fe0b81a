-- What initdb made is not ours: plpgsql, below the first normal oid.
SELECT
    e.oid,
    e.extname AS name,
    e.extversion AS version,
    a.default_version,
    a.comment AS default_comment,
    e.extrelocatable AS relocatable,
    n.nspname AS namespace
FROM pg_catalog.pg_extension e
JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN pg_catalog.pg_available_extensions() a ON a.name = e.extname
WHERE e.oid >= 16384

-- Without the connection string: it is a secret, and only a superuser may see it.
SELECT
    s.oid,
    s.subname AS name,
    s.subowner AS owner,
    s.subenabled AS enabled,
    s.subslotname AS slot,
    s.subsynccommit AS synchronous_commit,
    s.subpublications AS publications
FROM pg_catalog.pg_subscription s
JOIN pg_catalog.pg_database d ON d.oid = s.subdbid AND d.datname = pg_catalog.current_database()

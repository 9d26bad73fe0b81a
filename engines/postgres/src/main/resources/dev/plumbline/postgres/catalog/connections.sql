-- The connection strings of subscriptions: for superusers, or whom they granted the column.
SELECT s.oid, s.subconninfo AS connection
FROM pg_catalog.pg_subscription s
JOIN pg_catalog.pg_database d ON d.oid = s.subdbid AND d.datname = pg_catalog.current_database()

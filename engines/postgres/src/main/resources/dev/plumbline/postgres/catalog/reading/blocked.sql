-- The relations that somebody has for themselves, or is waiting to have.
SELECT DISTINCT l.relation AS oid
FROM pg_catalog.pg_locks l
JOIN pg_catalog.pg_database d ON d.oid = l.database AND d.datname = pg_catalog.current_database()
WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock' AND l.relation >= 16384 AND l.pid <> pg_catalog.pg_backend_pid()

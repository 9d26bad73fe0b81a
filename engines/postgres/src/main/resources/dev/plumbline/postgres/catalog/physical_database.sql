SELECT
    s.system_identifier::text AS cluster,
    c.timeline_id AS timeline,
    d.oid AS database
FROM pg_catalog.pg_database d
CROSS JOIN pg_catalog.pg_control_system() s
CROSS JOIN pg_catalog.pg_control_checkpoint() c
WHERE d.datname = pg_catalog.current_database()

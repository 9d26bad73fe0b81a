SELECT a.oid, a.amname AS name, a.amtype AS type, a.amhandler::pg_catalog.regproc::pg_catalog.text AS handler
FROM pg_catalog.pg_am a
WHERE a.oid >= 16384

SELECT inhrelid AS child, inhparent AS parent, false AS detaching
FROM pg_catalog.pg_inherits
ORDER BY inhrelid, inhseqno

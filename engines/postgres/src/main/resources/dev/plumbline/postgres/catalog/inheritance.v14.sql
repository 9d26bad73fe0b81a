SELECT inhrelid AS child, inhparent AS parent, inhdetachpending AS detaching
FROM pg_catalog.pg_inherits
ORDER BY inhrelid, inhseqno

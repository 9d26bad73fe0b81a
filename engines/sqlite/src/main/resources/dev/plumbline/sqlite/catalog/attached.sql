-- The other databases that this connection has opened beside its own.
SELECT l.name
FROM temp.pragma_database_list AS l
WHERE l.name NOT IN ('main', 'temp')
ORDER BY l.seq

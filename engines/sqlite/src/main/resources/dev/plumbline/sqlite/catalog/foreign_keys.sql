-- The columns of all foreign keys; a table's last key has id 0.
SELECT l.name AS relation, f.id, f.seq, f."table" AS referenced, f."from", f."to"
FROM temp.pragma_table_list AS l
CROSS JOIN temp.pragma_foreign_key_list(l.name, 'main') AS f
WHERE l.schema = 'main' AND l.type = 'table'
ORDER BY l.name, f.id DESC, f.seq

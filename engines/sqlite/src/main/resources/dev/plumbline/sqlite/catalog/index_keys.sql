-- The keys of all indexes that were made by a statement of their own.
SELECT l.name AS relation, i.name AS index_name, i."unique", x.seqno, x.cid, x.name, x.desc, x.coll
FROM temp.pragma_table_list AS l
CROSS JOIN temp.pragma_index_list(l.name, 'main') AS i
CROSS JOIN temp.pragma_index_xinfo(i.name, 'main') AS x
WHERE l.schema = 'main' AND l.type = 'table' AND i.origin = 'c' AND x."key" = 1
ORDER BY l.name, i.name, x.seqno

-- The columns of all views. A view that can't be prepared has none in the list; asking for them would be an error.
SELECT l.name AS relation, x.cid, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden
FROM temp.pragma_table_list AS l
CROSS JOIN temp.pragma_table_xinfo(l.name, 'main') AS x
WHERE l.schema = 'main' AND l.type = 'view' AND l.ncol > 0
ORDER BY l.name, x.cid

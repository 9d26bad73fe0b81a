-- The columns of all tables. CROSS JOIN keeps the order of the loops.
SELECT l.name AS relation, x.cid, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden
FROM temp.pragma_table_list AS l
CROSS JOIN temp.pragma_table_xinfo(l.name, 'main') AS x
WHERE l.schema = 'main' AND l.type = 'table'

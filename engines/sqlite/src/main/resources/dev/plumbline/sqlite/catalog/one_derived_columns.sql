-- The columns of one view or virtual table: asked one by one only where one of them breaks the question for all.
SELECT ?1 AS relation, x.cid, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden
FROM temp.pragma_table_xinfo(?1, 'main') AS x
ORDER BY x.cid

-- The columns of one view: asked view by view only when some view breaks the question for all.
SELECT ?1 AS relation, x.cid, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden
FROM temp.pragma_table_xinfo(?1, 'main') AS x
ORDER BY x.cid

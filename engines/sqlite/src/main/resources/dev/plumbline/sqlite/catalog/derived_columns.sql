-- The columns of all views and virtual tables. One view that can't be prepared, or one module that isn't there, is an
-- error for all; the list's own ncol doesn't tell them apart, it stays 0 for sound views, too, where one is broken.
SELECT l.name AS relation, x.cid, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden
FROM temp.pragma_table_list AS l
CROSS JOIN temp.pragma_table_xinfo(l.name, 'main') AS x
WHERE l.schema = 'main' AND l.type IN ('view', 'virtual')

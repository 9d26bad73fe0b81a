-- Tables, views and virtual tables. "temp." keeps a table of ours from hiding the function of that name.
SELECT l.name, l.type, l.wr, l.strict
FROM temp.pragma_table_list AS l
WHERE l.schema = 'main'
ORDER BY l.name

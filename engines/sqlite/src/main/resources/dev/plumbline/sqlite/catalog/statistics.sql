-- What ANALYZE counted: the first word of the statistics is the number of rows.
SELECT s.tbl AS relation, max(CAST(s.stat AS INTEGER)) AS row_count
FROM main.sqlite_stat1 AS s
GROUP BY s.tbl
ORDER BY s.tbl

-- What the schema table holds, oldest first. Indexes that belong to a constraint have no text.
SELECT s.type, s.name, s.tbl_name, s.sql
FROM main.sqlite_schema AS s
ORDER BY s.rowid

-- the new table's own ON CONFLICT IGNORE must not decide which rows are copied
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO t VALUES (1, 'x', 'p'), (2, 'y', 'q');

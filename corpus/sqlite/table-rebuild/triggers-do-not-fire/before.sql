-- triggers that forbid everything don't meet the copy, and are there again behind it
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO t VALUES (1, 'x'), (2, 'y');
CREATE TRIGGER no_insert BEFORE INSERT ON t BEGIN SELECT RAISE (ABORT, 'no insert'); END;
CREATE TRIGGER no_update BEFORE UPDATE ON t BEGIN SELECT RAISE (ABORT, 'no update'); END;
CREATE TRIGGER no_delete BEFORE DELETE ON t BEGIN SELECT RAISE (ABORT, 'no delete'); END;

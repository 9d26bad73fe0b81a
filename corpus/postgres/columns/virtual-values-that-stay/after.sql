-- A virtual column becomes an ordinary one: it holds what it was computed as.
CREATE TABLE t (id int PRIMARY KEY, a int, twice int DEFAULT 0);
CREATE VIEW v AS SELECT id, twice FROM t;

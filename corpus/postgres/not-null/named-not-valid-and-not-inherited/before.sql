-- From 18 on NOT NULL is a constraint with attributes of its own.
CREATE TABLE t (a int CONSTRAINT must NOT NULL, b int NOT NULL, c int, d int NOT NULL NO INHERIT);

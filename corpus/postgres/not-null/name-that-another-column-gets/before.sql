-- The name of a NOT NULL is free when its column has lost it.
CREATE TABLE t (a int CONSTRAINT a_nn NOT NULL, b int, c int NOT NULL, d int CONSTRAINT dn NOT NULL NO INHERIT);

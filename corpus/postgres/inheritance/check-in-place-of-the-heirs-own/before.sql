-- A check that is handed down takes the place of the heir's own of its name, and leaves it to another.
CREATE TABLE b (id integer, v integer, CONSTRAINT k1 CHECK (v > 0) NO INHERIT, CONSTRAINT k2 CHECK (v < 9));
CREATE TABLE c (w integer, CONSTRAINT k1 CHECK (v > 5)) INHERITS (b);
CREATE TABLE d () INHERITS (c);
CREATE TABLE e (CONSTRAINT k2 CHECK (v < 9)) INHERITS (b);

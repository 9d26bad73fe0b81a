-- Columns go from each of two enums to the other while both are replaced.
CREATE TYPE a AS ENUM ('x', 'y');
CREATE TYPE b AS ENUM ('p', 'q');
CREATE TABLE t (c1 a DEFAULT 'x', c2 b DEFAULT 'p');

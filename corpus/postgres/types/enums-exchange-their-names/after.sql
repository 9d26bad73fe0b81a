CREATE TYPE b AS ENUM ('x', 'y');
CREATE TYPE a AS ENUM ('p', 'q');
CREATE TABLE t (c1 b DEFAULT 'x', c2 a DEFAULT 'p');

CREATE TYPE pt AS (z int, x int);
CREATE TABLE shape (id int PRIMARY KEY, c pt);

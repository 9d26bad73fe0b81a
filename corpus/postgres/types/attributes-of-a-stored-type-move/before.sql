-- Attributes move and go while rows hold values of the type.
CREATE TYPE pt AS (x int, y int, z int);
CREATE TABLE shape (id int PRIMARY KEY, c pt);

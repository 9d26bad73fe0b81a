-- Rows hold values of a composite type, alone and in arrays, while the types of its attributes change.
CREATE TYPE pt AS (x int, y int);
CREATE TABLE shape (id int PRIMARY KEY, pts pt[] NOT NULL, c pt DEFAULT ROW(0,0)::pt);
CREATE INDEX shape_c ON shape (c);
CREATE VIEW v AS SELECT id, (c).x FROM shape;

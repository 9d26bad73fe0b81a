-- MySQL names a function in a view without its database, and refuses a view that calls it with the wrong arguments.
CREATE TABLE items (id int PRIMARY KEY, a int);
CREATE FUNCTION f (x int, y int) RETURNS bigint DETERMINISTIC RETURN x + y;
CREATE VIEW v AS SELECT f(a, 2) AS fa FROM items;

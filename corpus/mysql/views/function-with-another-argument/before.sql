-- MySQL names a function in a view without its database, and refuses a view that calls it with the wrong arguments.
CREATE TABLE items (id int PRIMARY KEY, a int);
CREATE FUNCTION f (x int) RETURNS int DETERMINISTIC RETURN x + 1;
CREATE VIEW v AS SELECT f(a) AS fa FROM items;

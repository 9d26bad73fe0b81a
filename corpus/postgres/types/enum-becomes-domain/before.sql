-- A type becomes one of another kind under a column that stays.
CREATE TYPE k AS ENUM ('x', 'y');
CREATE TABLE t (id int, c k);
CREATE FUNCTION f(k) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- Under NO_BACKSLASH_ESCAPES a string ends behind its backslash.
SET sql_mode = 'NO_BACKSLASH_ESCAPES';
CREATE FUNCTION f (x varchar(10)) RETURNS varchar(30) DETERMINISTIC RETURN concat(x, '\');
SET sql_mode = DEFAULT;
CREATE TABLE log (a int, b varchar(5) DEFAULT '\';');

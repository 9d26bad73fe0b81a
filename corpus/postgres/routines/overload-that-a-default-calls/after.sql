CREATE FUNCTION next_code(a int, b text DEFAULT 'x') RETURNS int LANGUAGE sql AS 'SELECT a';
CREATE TABLE t (code int DEFAULT next_code(1));

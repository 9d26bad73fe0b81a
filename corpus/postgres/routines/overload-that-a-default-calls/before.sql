-- While both overloads are there the server can't choose, so the default has to be set when the old one is gone.
CREATE FUNCTION next_code(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT a + b';
CREATE TABLE t (code int DEFAULT next_code(1));

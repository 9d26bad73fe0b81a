CREATE PROCEDURE p(a int, b int, c int) LANGUAGE plpgsql AS 'BEGIN END';
COMMENT ON PROCEDURE p(IN a int, IN b int, IN c int) IS 'alone now';
